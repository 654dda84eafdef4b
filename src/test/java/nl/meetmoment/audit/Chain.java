package nl.meetmoment.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reckons the chain again, in Java, from the stored fields. */
final class Chain {

    record Entry(long number, Instant at, String actor, String action, String subject, byte[] previous, byte[] hash) {

        Entry(ResultSet row, int ignored) throws SQLException {
            this(
                    row.getLong("number"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getBytes("previous"),
                    row.getBytes("hash"));
        }

        /** This entry, changed in one column when it is of that actor. */
        Entry with(String of, String column, String other) {
            if (!actor.equals(of)) {
                return this;
            }
            return new Entry(
                    number,
                    at,
                    column.equals("actor") ? other : actor,
                    column.equals("action") ? other : action,
                    column.equals("subject") ? other : subject,
                    previous,
                    hash);
        }

        byte[] reckoned() {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
            MessageDigest digest = sha256();
            digest.update(previous);
            digest.update(String.join("\n", "" + number, "" + micros, actor, action, subject)
                    .getBytes(UTF_8));
            return digest.digest();
        }
    }

    private final JdbcClient migrator;

    Chain(JdbcClient migrator) {
        this.migrator = migrator;
    }

    void assertWhole() {
        assertWholeWith(UnaryOperator.identity());
    }

    void assertWholeWith(UnaryOperator<Entry> change) {
        List<Entry> entries = migrator.sql("select * from audit.entry order by number")
                .query(Entry::new)
                .list();
        byte[] previous = sha256().digest();
        long number = 0;
        for (Entry entry : entries.stream().map(change).toList()) {
            number++;
            assertThat(entry.number()).as("number").isEqualTo(number);
            assertThat(entry.previous()).as("previous of " + number).isEqualTo(previous);
            assertThat(entry.hash()).as("hash of " + number).isEqualTo(entry.reckoned());
            previous = entry.hash();
        }
        assertThat(migrator.sql("select hash from audit.head where number = ?")
                        .param(number)
                        .query(byte[].class)
                        .single())
                .as("head")
                .isEqualTo(previous);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
