package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition on the answers holds, yes or no; missing when what is not known could decide it either way.
 *
 * @param unknown codes of answers that say no more than that somebody does not know
 */
record HoldsRule(Condition when, List<String> unknown) implements ScoreRule {

    static final String NAME = "holds";

    /** Null when the condition is wrong, which is a finding by then. */
    static @Nullable ScoreRule of(Node score, ScoreReading reading) {
        Condition when = reading.condition(score, "when");
        return when == null ? null : new HoldsRule(when, reading.codesOf(score, "unknown", when.variables()));
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
        Condition.Knowledge known = item -> known(scored, item);
        if (when.mustHold(known)) {
            return Map.of("", Outcome.yes(true));
        }
        return when.mayHold(known) ? Map.of() : Map.of("", Outcome.yes(false));
    }

    private Optional<Object> known(Scored scored, String item) {
        return scored.code(item).filter(code -> !unknown.contains(code)).map(code -> scored.variable(item));
    }
}
