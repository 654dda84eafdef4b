package nl.meetmoment.instrument;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sum of all items; missing when more than {@code tolerance} are, and 0 when {@code zero_when} holds. */
record SumRule(ScoredItems items, int tolerance, @Nullable Condition zeroWhen) implements ScoreRule {

    static final String NAME = "sum";

    static SumRule of(Node score, ScoreReading reading) {
        return new SumRule(reading.items(score), score.number("tolerance", 0), reading.condition(score, "zero_when"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        if (zeroWhen != null && scored.holds(zeroWhen)) {
            return Map.of("", Outcome.number(0));
        }
        int missing = items.size() - items.answered(scored).size();
        return Map.of("", missing > tolerance ? items.bounds(scored) : Outcome.number(items.sum(scored)));
    }
}
