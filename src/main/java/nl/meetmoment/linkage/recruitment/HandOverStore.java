package nl.meetmoment.linkage.recruitment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.linkage.recruitment.HandOver.Choice;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Consents by telephone: those whose family is to be handed over yet, and those of persons who take part. */
@Repository
class HandOverStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TABLE = "linkage.hand_over";

    private final JdbcClient linkage;
    private final CandidateSeal seal;

    HandOverStore(@Qualifier("linkage") JdbcClient linkage, CandidateSeal seal) {
        this.linkage = linkage;
        this.seal = seal;
    }

    /** The first one of an entry counts. */
    void add(HandOver pending) {
        linkage.sql("""
                        insert into linkage.hand_over (entry_id, key_version, choice, reference, consented_on, taken_by, taken_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(pending.entry(), CandidateSeal.KEY_VERSION)
                .param(seal.close(TABLE, "choice", pending.entry(), JSON.writeValueAsString(pending.choice())))
                .params(pending.reference(), pending.on(), pending.takenBy())
                .param(pending.takenAt().atOffset(UTC))
                .update();
    }

    List<UUID> pending() {
        return linkage.sql("select entry_id from linkage.hand_over order by taken_at")
                .query(UUID.class)
                .list();
    }

    Optional<HandOver> find(UUID entry) {
        return linkage.sql("""
                        select entry_id, key_version, choice, reference, consented_on, taken_by, taken_at
                        from linkage.hand_over where entry_id = ?
                        """).param(entry).query(this::opened).optional();
    }

    void end(UUID entry) {
        linkage.sql("delete from linkage.hand_over where entry_id = ?")
                .param(entry)
                .update();
    }

    void addConsent(UUID participant, HandOver given) {
        linkage.sql("""
                        insert into linkage.telephone_consent (participant_id, reference, consented_on, taken_by, taken_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(participant, given.reference(), given.on(), given.takenBy())
                .param(given.takenAt().atOffset(UTC))
                .update();
    }

    private HandOver opened(ResultSet row, int number) throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        String choice = seal.open(TABLE, "choice", entry, row.getInt("key_version"), row.getBytes("choice"));
        return new HandOver(
                entry,
                JSON.readValue(choice, Choice.class),
                row.getString("reference"),
                row.getObject("consented_on", LocalDate.class),
                row.getObject("taken_by", UUID.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }
}
