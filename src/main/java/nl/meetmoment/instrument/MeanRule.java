package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * The mean of the answered items when at least so many are, times a factor, and rounded half away from zero where the
 * instrument rounds.
 */
record MeanRule(ScoredItems items, int atLeast, int times, boolean isRounded) implements ScoreRule {

    static final String NAME = "mean";

    /** Of a mean that is not rounded by its instrument. */
    private static final int DECIMALS = 6;

    static MeanRule of(Node score, ScoreReading reading) {
        ScoredItems items = reading.items(score);
        return new MeanRule(
                items, score.number("at_least", items.size()), score.number("times", 1), score.isTrue("rounded"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        List<Integer> answered = items.answered(scored);
        if (answered.isEmpty() || answered.size() < atLeast) {
            return Map.of("", Outcome.MISSING);
        }
        BigDecimal total = BigDecimal.valueOf(items.sum(scored)).multiply(BigDecimal.valueOf(times));
        BigDecimal count = BigDecimal.valueOf(answered.size());
        return Map.of("", Outcome.number(total.divide(count, isRounded ? 0 : DECIMALS, RoundingMode.HALF_UP)));
    }
}
