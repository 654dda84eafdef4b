package nl.meetmoment.fieldwork.recruitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;

/**
 * A family on a call list as it stands, by number.
 *
 * @param callableFrom null until all letters are sent
 * @param lastOutcome code of {@link CallOutcome}, or empty
 * @param nextCallAt when it asked to be called back, in Dutch time
 * @param heldBy who has it open, if anybody
 */
public record CallListEntry(
        UUID id,
        long number,
        String organisation,
        LocalDate month,
        int parents,
        int children,
        boolean isOpen,
        @Nullable LocalDate callableFrom,
        int attempts,
        String lastOutcome,
        @Nullable ZonedDateTime lastAttemptAt,
        @Nullable ZonedDateTime nextCallAt,
        @Nullable UUID heldBy,
        @Nullable Instant heldUntil) {

    static final String COLUMNS = """
            entry_id, number, organisation, month, parents, children, state, callable_from, attempts, last_outcome,
            last_attempt_at, next_call_at, held_by, held_until
            """;

    static CallListEntry of(ResultSet row, int index) throws SQLException {
        return new CallListEntry(
                row.getObject("entry_id", UUID.class),
                row.getLong("number"),
                row.getString("organisation"),
                row.getObject("month", LocalDate.class),
                row.getInt("parents"),
                row.getInt("children"),
                row.getString("state").equals("open"),
                row.getObject("callable_from", LocalDate.class),
                row.getInt("attempts"),
                row.getString("last_outcome") == null ? "" : row.getString("last_outcome"),
                dutch(row, "last_attempt_at"),
                dutch(row, "next_call_at"),
                row.getObject("held_by", UUID.class),
                instant(row, "held_until"));
    }

    boolean isHeldBy(UUID staff, Instant now) {
        return staff.equals(heldBy) && heldUntil != null && heldUntil.isAfter(now);
    }

    boolean isHeldByAnother(UUID staff, Instant now) {
        return heldBy != null && !staff.equals(heldBy) && heldUntil != null && heldUntil.isAfter(now);
    }

    boolean isCallableOn(LocalDate today) {
        return isOpen && callableFrom != null && !callableFrom.isAfter(today);
    }

    private static @Nullable ZonedDateTime dutch(ResultSet row, String column) throws SQLException {
        Instant at = instant(row, column);
        return at == null ? null : at.atZone(DutchTime.ZONE);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
