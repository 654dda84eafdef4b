package nl.meetmoment.fieldwork.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;

/**
 * A family on a call list, for one wave, as it stands.
 *
 * @param lastOutcome code of how the last call ended, or null when nobody called; as are {@code lastAt} and {@code callBackAt}
 * @param callsToday calls to the family today, about any wave
 * @param callsInPeriod the same, over the period of the settings
 * @param visitAt of the next visit that is planned or busy for the wave, or null
 * @param closed whether the wave was visited, skipped, cancelled or postponed meanwhile
 * @param asOf when it stood so
 */
public record CallRow(
        UUID id,
        String caseNumber,
        String wave,
        UUID caller,
        @Nullable String lastOutcome,
        @Nullable ZonedDateTime lastAt,
        @Nullable ZonedDateTime callBackAt,
        int callsToday,
        int callsInPeriod,
        @Nullable ZonedDateTime visitAt,
        boolean closed,
        ZonedDateTime asOf) {

    private static final Comparator<CallRow> ORDER = Comparator.comparingInt(CallRow::rank)
            .thenComparing(CallRow::sortedBy)
            .thenComparing(CallRow::caseNumber)
            .thenComparing(CallRow::wave);

    static CallRow of(ResultSet row, ZonedDateTime now) throws SQLException {
        return new CallRow(
                row.getObject("assignment_id", UUID.class),
                row.getString("case_number"),
                row.getString("wave"),
                row.getObject("caller_id", UUID.class),
                row.getString("outcome"),
                moment(row, "at"),
                moment(row, "call_back_at"),
                row.getInt("calls_today"),
                row.getInt("calls_in_period"),
                moment(row, "planned_at"),
                row.getBoolean("closed"),
                now);
    }

    /** Call-backs that are due, then who was never called, then whom it is longest ago; then later ones, and what is done. */
    static Comparator<CallRow> order() {
        return ORDER;
    }

    /** Nothing is left to do for the caller. */
    public boolean isDone() {
        return closed
                || visitAt != null
                || (lastOutcome != null && ContactOutcome.ofCode(lastOutcome).isLast());
    }

    /** The family asked to be called now, or earlier. */
    public boolean isCallBackDue() {
        return callBackAt != null && !callBackAt.isAfter(asOf);
    }

    /** Where it stands, as the last part of a message key. */
    public String standing() {
        return switch (rank()) {
            case 0 -> "due";
            case 1 -> "untried";
            case 2 -> "tried";
            case 3 -> "later";
            default -> "done";
        };
    }

    /** Whether the family is left alone for now; a call that it asked for is made all the same. */
    public boolean isAtMost(CallSettings settings) {
        return !isCallBackDue() && (callsToday >= settings.mostADay() || callsInPeriod >= settings.mostInPeriod());
    }

    private int rank() {
        if (isDone()) {
            return 4;
        }
        if (callBackAt != null) {
            return isCallBackDue() ? 0 : 3;
        }
        return lastAt == null ? 1 : 2;
    }

    private ZonedDateTime sortedBy() {
        if (callBackAt != null) {
            return callBackAt;
        }
        return lastAt == null ? asOf : lastAt;
    }

    private static @Nullable ZonedDateTime moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(DutchTime.ZONE))
                .orElse(null);
    }
}
