package nl.meetmoment.linkage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who withdrew from what, as it holds now; asked before anybody is contacted or a response opens. */
@Repository
public class Withdrawals {

    /** From everything: no contact any more. */
    public static final String ALL = "all";

    /** From taking part in any wave, while contact goes on. */
    static final String PART = "part";

    /** Why somebody takes part no more. */
    public enum Cause {
        WITHDREW,
        OBJECTS,
        /** A coordinator wrote it down on the family's page. */
        STOPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A withdrawal that fieldwork has not heard of. */
    record Untold(UUID participant, String purpose, Cause cause, UUID by) {}

    private final JdbcClient linkage;

    Withdrawals(@Qualifier("linkage") JdbcClient linkage) {
        this.linkage = linkage;
    }

    /** Whether the person may not be contacted any more. */
    public boolean isFromAll(UUID participant) {
        return isFrom(participant, new String[] {ALL});
    }

    /** Whether the person takes part in nothing any more, whether or not contact goes on. */
    public boolean hasStopped(UUID participant) {
        return isFrom(participant, new String[] {ALL, PART});
    }

    /** @param purpose that of a consent form */
    public boolean isFrom(UUID participant, String purpose) {
        return isFrom(participant, new String[] {ALL, PART, purpose});
    }

    private boolean isFrom(UUID participant, String[] any) {
        return linkage.sql("""
                        select exists (select 1 from linkage.withdrawal where participant_id = ? and purpose = any (?))
                        """)
                .param(participant)
                .param(any)
                .query(Boolean.class)
                .single();
    }

    /**
     * Once more is as good as once, and nothing of somebody who is not known here.
     *
     * @param by account that wrote it down
     */
    public void add(UUID participant, String purpose, Instant since, Cause cause, UUID by) {
        linkage.sql("""
                        insert into linkage.withdrawal (participant_id, purpose, since, cause, noted_by)
                        select participant_id, ?, ?, ?, ? from linkage.person where participant_id = ?
                        on conflict do nothing
                        """)
                .params(purpose, since.atOffset(ZoneOffset.UTC), cause.code(), by, participant)
                .update();
    }

    /** The person consents to this purpose again. */
    public void remove(UUID participant, String purpose) {
        linkage.sql("delete from linkage.withdrawal where participant_id = ? and purpose = ?")
                .params(participant, purpose)
                .update();
    }

    /** The person takes part again; single purposes from which the person withdrew stay until consent is given. */
    void resume(UUID participant) {
        remove(participant, ALL);
        remove(participant, PART);
    }

    List<Untold> untold() {
        return linkage.sql("""
                        select participant_id, purpose, cause, noted_by from linkage.withdrawal
                        where told_at is null order by participant_id, purpose
                        """)
                .query((row, number) -> new Untold(
                        row.getObject("participant_id", UUID.class),
                        row.getString("purpose"),
                        Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                        row.getObject("noted_by", UUID.class)))
                .list();
    }

    /**
     * Consent that was given after a withdrawal which it took away.
     *
     * @param by account that wrote it down
     */
    record Lifted(UUID participant, String purpose, UUID by) {}

    List<Lifted> lifted() {
        return linkage.sql("""
                        select distinct on (participant_id, purpose) participant_id, purpose, taken_by
                          from linkage.consent c
                         where kind = 'given'
                           and exists (select from linkage.consent former where former.kind = 'withdrawn'
                                          and former.participant_id = c.participant_id and former.purpose = c.purpose)
                           and not exists (select from linkage.withdrawal w
                                            where w.participant_id = c.participant_id and w.purpose = c.purpose)
                         order by participant_id, purpose, said_at desc
                        """)
                .query((row, number) -> new Lifted(
                        row.getObject("participant_id", UUID.class),
                        row.getString("purpose"),
                        row.getObject("taken_by", UUID.class)))
                .list();
    }

    /** Who stopped altogether, as far as fieldwork heard it. */
    List<UUID> toldOfStopping() {
        return linkage.sql("""
                        select distinct participant_id from linkage.withdrawal where purpose in (?, ?)
                        except select participant_id from linkage.withdrawal where told_at is null
                        """).params(ALL, PART).query(UUID.class).list();
    }

    void told(Collection<Untold> heard, Instant at) {
        heard.forEach(
                one -> linkage.sql("update linkage.withdrawal set told_at = ? where participant_id = ? and purpose = ?")
                        .params(at.atOffset(ZoneOffset.UTC), one.participant(), one.purpose())
                        .update());
    }
}
