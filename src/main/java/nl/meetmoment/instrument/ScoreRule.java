package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a score comes about, without a word about one instrument. A rule is one class, one line in {@link ScoreRules}, its
 * properties in {@code instrument.schema.json} and one test. A rule that cannot be met is missing, never zero.
 */
public interface ScoreRule {

    /** As definitions write it. */
    String name();

    /**
     * What comes out.
     *
     * @param name appended to the score's code; empty for a rule with one outcome
     * @param brief the same for datasets, whose columns are short
     * @param isNumber else a word, such as yes or no
     */
    record Name(String name, String brief, boolean isNumber) {

        static final List<Name> ONE_NUMBER = List.of(number("", ""));
        static final List<Name> ONE_WORD = List.of(word("", ""));

        static Name number(String name, String brief) {
            return new Name(name, brief, true);
        }

        static Name word(String name, String brief) {
            return new Name(name, brief, false);
        }
    }

    default List<Name> outcomes() {
        return Name.ONE_NUMBER;
    }

    /** The items that are counted. */
    default List<ScoredItems.ScoredItem> scoredItems() {
        return List.of();
    }

    /** The scores before it that it is made of, by full name. */
    default List<String> madeOf() {
        return List.of();
    }

    /**
     * Between which numbers its number lies, whatever is answered; empty when that cannot be said.
     *
     * @param before the same of the scores before it, by full name
     */
    default Optional<ScoreRange> range(Function<String, Optional<ScoreRange>> before) {
        return Optional.empty();
    }

    /** The outcomes by name; one that is not there is missing. */
    Map<String, Outcome> of(Scored scored);
}
