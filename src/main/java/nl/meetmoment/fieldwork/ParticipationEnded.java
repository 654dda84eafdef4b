package nl.meetmoment.fieldwork;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody takes part no more; linkage says so once it is kept, and says it again until fieldwork has heard.
 *
 * @param waves in which nothing more is asked of the participant
 * @param isAll whether the participant takes part in nothing any more
 * @param mayBeContacted whether a participant who takes part in nothing any more may still be called and written to
 * @param why kept with a participant who takes part in nothing any more
 * @param by account that wrote it down
 */
public record ParticipationEnded(
        UUID participant, Set<String> waves, boolean isAll, boolean mayBeContacted, FamilyChange.Reason why, UUID by) {

    public ParticipationEnded {
        waves = Set.copyOf(waves);
    }
}
