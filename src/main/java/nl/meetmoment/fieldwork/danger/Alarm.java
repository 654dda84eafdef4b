package nl.meetmoment.fieldwork.danger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Acute danger at a visit.
 *
 * @param pressedAt when the button was pressed, if it waited on the device since; else null
 * @param acceptedBy the coordinator who took it up, or null
 * @param outcome {@code handled} or {@code false_alarm} once it is over, or empty
 */
public record Alarm(
        UUID id,
        String caseNumber,
        UUID visit,
        UUID raisedBy,
        Instant raisedAt,
        @Nullable Instant pressedAt,
        @Nullable UUID acceptedBy,
        @Nullable Instant acceptedAt,
        String outcome) {

    public boolean isAccepted() {
        return acceptedBy != null;
    }

    public boolean isOver() {
        return !outcome.isEmpty();
    }
}
