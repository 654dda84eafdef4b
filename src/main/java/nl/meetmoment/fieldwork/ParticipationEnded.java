package nl.meetmoment.fieldwork;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody withdrew or objected; linkage says so once it is kept, and may say it again.
 *
 * @param waves in which nothing more is asked of the participant
 * @param isAll whether the participant takes part in nothing any more
 */
public record ParticipationEnded(UUID participant, Set<String> waves, boolean isAll) {

    public ParticipationEnded {
        waves = Set.copyOf(waves);
    }
}
