package nl.meetmoment.instrument;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question whose answer tells what an item counts as, such as who did what the item is about.
 *
 * @param item a {@code choice} of the same instrument
 * @param byOption the flags of those of its options that have any
 */
public record FlagsFrom(String item, Map<String, Set<String>> byOption) {

    /** Empty when the answer tells nothing. */
    Optional<Set<String>> of(Answer answer) {
        return answer.isGiven() ? Optional.ofNullable(byOption.get(answer.value())) : Optional.empty();
    }
}
