package nl.meetmoment.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Outcome;

/**
 * The scores of one instrument in one response.
 *
 * @param instance child or parent figure that it is about, where it is asked for each; else empty
 * @param scores by full name
 */
record Sheet(UUID responseId, Instrument instrument, String instance, Map<String, Outcome> scores) {

    /** The outcomes that a yes marks as {@code invalid} or {@code clinical}. */
    Stream<Outcome> marked(String marks) {
        return instrument.scores().stream()
                .filter(score -> score.marks().equals(marks))
                .flatMap(score -> score.outcomes().stream())
                .map(scores::get);
    }

    /** Yes or no; empty when it is missing. */
    Optional<Boolean> isYes(String score) {
        return Optional.ofNullable(scores.get(score)).flatMap(Outcome::value).map("yes"::equals);
    }
}
