package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;

/**
 * Whether a condition on the answers holds, yes or no.
 *
 * @param items every item that the condition names; with one of them unanswered it is missing
 */
record HoldsRule(Condition when, List<String> items) implements ScoreRule {

    static final String NAME = "holds";

    /** Null when the condition is wrong, which is a finding by then. */
    static @org.jspecify.annotations.Nullable ScoreRule of(Node score, ScoreReading reading) {
        Condition when = reading.condition(score, "when");
        return when == null
                ? null
                : new HoldsRule(when, when.variables().stream().sorted().toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Name> outcomes() {
        return Name.ONE_WORD;
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        boolean isKnown = items.stream().allMatch(item -> scored.code(item).isPresent());
        return isKnown ? Map.of("", Outcome.yes(scored.holds(when))) : Map.of();
    }
}
