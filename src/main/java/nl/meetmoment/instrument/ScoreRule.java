package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;

/**
 * How a score comes about, without a word about one instrument. A rule is one class, one line in {@link ScoreRules}, its
 * properties in {@code instrument.schema.json} and one test. A rule that cannot be met is missing, never zero.
 */
public interface ScoreRule {

    /** As definitions write it. */
    String name();

    /** What comes out: its name, appended to the score's code, and the same in short, for datasets. */
    record Name(String name, String brief) {}

    /** The empty name alone for a rule with one outcome. */
    default List<Name> outcomes() {
        return List.of(new Name("", ""));
    }

    /** The outcomes by name, each there. */
    Map<String, Outcome> of(Scored scored);
}
