package nl.meetmoment.instrument;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers that an item offers.
 *
 * @param code what is stored, never the text
 * @param value what scoring counts; absent: not scored
 * @param numbers what code-books other than the value's call it, by code-book
 * @param alone excludes the other options of a {@code choices} item
 * @param flags that take the place of an item's own, see {@link FlagsFrom}
 */
public record AnswerOption(
        String code,
        Text text,
        @Nullable Integer value,
        Map<String, Integer> numbers,
        boolean alone,
        Set<String> flags) {}
