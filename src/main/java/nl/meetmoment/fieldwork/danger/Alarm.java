package nl.meetmoment.fieldwork.danger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Acute danger at a visit.
 *
 * @param pressedAt when the button was pressed, if it waited on the device since; else null
 * @param calledAt since when it waits for somebody: when it was raised, or pressed again after it was taken up
 * @param presses how often the button was pressed
 * @param acceptedBy the coordinator who took it up, be it before it was pressed again, or null
 * @param outcome {@code handled}, {@code false_alarm} or {@code merged} once it is over, or empty
 */
public record Alarm(
        UUID id,
        String caseNumber,
        UUID visit,
        UUID raisedBy,
        Instant raisedAt,
        @Nullable Instant pressedAt,
        Instant calledAt,
        int presses,
        @Nullable UUID acceptedBy,
        @Nullable Instant acceptedAt,
        String outcome) {

    /** Whether somebody took it up since it was last pressed. */
    public boolean isAccepted() {
        return acceptedAt != null && !acceptedAt.isBefore(calledAt);
    }

    public boolean isOver() {
        return !outcome.isEmpty();
    }
}
