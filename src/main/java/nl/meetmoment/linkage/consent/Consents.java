package nl.meetmoment.linkage.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.meetmoment.common.Problem;
import nl.meetmoment.linkage.seal.PersonKeys;
import nl.meetmoment.linkage.seal.RowSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of consent; what was typed is sealed under the key of the person whom it is about. */
@Repository
class Consents {

    private static final String TABLE = "linkage.consent";

    private final JdbcClient linkage;

    private final PersonKeys keys;

    Consents(@Qualifier("linkage") JdbcClient linkage, PersonKeys keys) {
        this.linkage = linkage;
        this.keys = keys;
    }

    void add(ConsentRecord record) {
        RowSeal seal = keys.of(record.participant())
                .orElseThrow(Problem.NOT_FOUND::exception)
                .at(TABLE, record.id());
        linkage.sql("""
                        insert into linkage.consent (consent_id, participant_id, given_by, purpose, form_version,
                                form_sha256, kind, manner, said_at, taken_by, expires_on, key_version, typed_name,
                                signature, reference, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(record.id())
                .param(record.participant())
                .param(record.by())
                .params(record.purpose(), record.version(), record.sha256())
                .params(record.kind().code(), record.manner().code())
                .params(record.at().atOffset(ZoneOffset.UTC), record.takenBy())
                .param(record.expiresOn())
                .param(seal.keyVersion())
                .param(seal.close("typed_name", record.typedName()))
                .param(record.signature().isEmpty() ? null : seal.close("signature", record.signature()))
                .param(seal.close("reference", record.reference()))
                .param(seal.close("reason", record.reason()))
                .update();
    }

    /** Of persons whose key is there, in the order in which it was said. */
    List<ConsentRecord> of(Collection<UUID> participants) {
        return linkage.sql("""
                        select consent_id, participant_id, given_by, purpose, form_version, form_sha256, kind, manner,
                               said_at, taken_by, expires_on, key_version, typed_name, signature, reference, reason, %s
                        from linkage.consent join linkage.person_key using (participant_id)
                        where participant_id = any (?) order by said_at, consent_id
                        """.formatted(PersonKeys.COLUMNS))
                .param(participants.toArray(UUID[]::new))
                .query(this::opened)
                .list();
    }

    private ConsentRecord opened(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("consent_id", UUID.class);
        UUID participant = row.getObject("participant_id", UUID.class);
        RowSeal seal = keys.opened(row, participant, row.getInt("key_version")).at(TABLE, id);
        return new ConsentRecord(
                id,
                participant,
                row.getObject("given_by", UUID.class),
                row.getString("purpose"),
                row.getInt("form_version"),
                row.getString("form_sha256"),
                ConsentSubject.Kind.valueOf(named(row, "kind")),
                ConsentRecord.Manner.valueOf(named(row, "manner")),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getObject("taken_by", UUID.class),
                row.getObject("expires_on", LocalDate.class),
                seal.open("typed_name", row.getBytes("typed_name")),
                signature(seal, row.getBytes("signature")),
                seal.open("reference", row.getBytes("reference")),
                seal.open("reason", row.getBytes("reason")));
    }

    private static String signature(RowSeal seal, byte @Nullable [] sealed) {
        return sealed == null ? "" : seal.open("signature", sealed);
    }

    private static String named(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
