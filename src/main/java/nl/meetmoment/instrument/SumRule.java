package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;
import org.jspecify.annotations.Nullable;

/**
 * The sum of all items.
 *
 * @param tolerance so many missing items count as the mean of the others; with more the sum is missing
 * @param zeroWhen the sum is 0 then, whatever is missing
 */
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
    public List<ScoredItem> scoredItems() {
        return items.items();
    }

    @Override
    public Optional<ScoreRange> range(Function<String, Optional<ScoreRange>> before) {
        ScoreRange all = items.range();
        return Optional.of(zeroWhen == null ? all : new ScoreRange(Math.min(0, all.lowest()), all.highest()));
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        boolean isZero = zeroWhen != null && scored.holds(zeroWhen);
        return Map.of("", isZero ? Outcome.number(0) : items.sum(scored, tolerance));
    }
}
