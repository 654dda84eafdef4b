package nl.meetmoment.fieldwork.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that ended.
 *
 * @param reason of {@link ContactOutcome#REFUSED} and of no other: one of {@code DueWaves.reasonsOfFamilies}
 * @param callBackAt of {@link ContactOutcome#CALL_BACK} and of no other
 */
public record NewContact(
        ContactOutcome outcome,
        @Nullable String reason,
        @Nullable Instant callBackAt) {

    public NewContact {
        if ((outcome == ContactOutcome.CALL_BACK) != (callBackAt != null)) {
            throw new IllegalArgumentException("Who asks to be called back says when, and nobody else does.");
        }
        if ((outcome == ContactOutcome.REFUSED) != (reason != null)) {
            throw new IllegalArgumentException("A reason goes with a refusal, and with nothing else.");
        }
    }

    public static NewContact of(ContactOutcome outcome) {
        return new NewContact(outcome, null, null);
    }
}
