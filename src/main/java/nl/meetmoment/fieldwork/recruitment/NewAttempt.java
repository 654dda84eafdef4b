package nl.meetmoment.fieldwork.recruitment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that ended.
 *
 * @param detail one of the outcome's details, or null where it has none
 * @param callBackAt of {@link CallOutcome#CALL_BACK} and of no other
 */
public record NewAttempt(
        CallOutcome outcome,
        @Nullable String detail,
        @Nullable Instant callBackAt) {

    public NewAttempt {
        if ((outcome == CallOutcome.CALL_BACK) != (callBackAt != null)) {
            throw new IllegalArgumentException("Who asks to be called back says when, and nobody else does.");
        }
        if (outcome.details().isEmpty() ? detail != null : !outcome.details().contains(detail)) {
            throw new IllegalArgumentException("The reason is none of this outcome.");
        }
    }
}
