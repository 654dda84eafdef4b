package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition on the answers holds, yes or no; missing when what is not known could decide it either way.
 */
record HoldsRule(Condition when) implements ScoreRule {

    static final String NAME = "holds";

    /** Null when the condition is wrong, which is a finding by then. */
    static @Nullable ScoreRule of(Node score, ScoreReading reading) {
        Condition when = reading.condition(score, "when");
        return when == null ? null : new HoldsRule(when);
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
        return when.verdict(item -> scored.code(item).map(code -> scored.variable(item)))
                .map(holds -> Map.of("", Outcome.yes(holds)))
                .orElse(Map.of());
    }
}
