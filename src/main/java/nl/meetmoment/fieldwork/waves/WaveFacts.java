package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the due rule goes by, of one family in one wave.
 *
 * @param t0 date of the first wave, null until it has begun
 * @param decision the latest, null when there is none
 * @param until last day before which a postponed wave waits, null for another decision
 * @param begun whether somebody started a questionnaire of the wave
 * @param submitted how many handed in the wave's questionnaire
 * @param expected how many the wave is for: those who take part and did not withdraw from it, are old enough on its date, had joined and not left home
 * @param missing how many of those have not handed in
 */
record WaveFacts(
        LocalDate intake,
        @Nullable LocalDate t0,
        @Nullable DecisionKind decision,
        @Nullable LocalDate until,
        boolean begun,
        int submitted,
        int expected,
        int missing) {

    boolean isDone() {
        return submitted > 0 && missing == 0;
    }
}
