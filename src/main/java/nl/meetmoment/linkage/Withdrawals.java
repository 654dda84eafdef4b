package nl.meetmoment.linkage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who withdrew from what, as it holds now; asked before anybody is contacted or a response opens. */
@Repository
public class Withdrawals {

    /** From everything: no contact any more. */
    public static final String ALL = "all";

    private final JdbcClient linkage;

    Withdrawals(@Qualifier("linkage") JdbcClient linkage) {
        this.linkage = linkage;
    }

    public boolean isFromAll(UUID participant) {
        return isFrom(participant, ALL);
    }

    /** @param purpose {@link #ALL} or that of a consent form */
    public boolean isFrom(UUID participant, String purpose) {
        return linkage.sql("""
                        select exists (select 1 from linkage.withdrawal
                                       where participant_id = ? and purpose in (?, 'all'))
                        """)
                .params(participant, purpose)
                .query(Boolean.class)
                .single();
    }

    /** Once more is as good as once. */
    public void add(UUID participant, String purpose, Instant since) {
        linkage.sql("""
                        insert into linkage.withdrawal (participant_id, purpose, since) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(participant, purpose, since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The person consents to this purpose again. */
    public void remove(UUID participant, String purpose) {
        linkage.sql("delete from linkage.withdrawal where participant_id = ? and purpose = ?")
                .params(participant, purpose)
                .update();
    }
}
