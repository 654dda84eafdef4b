package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;

/**
 * The mean of the answered items when at least so many are, times a factor, and rounded half away from zero where the
 * instrument rounds.
 */
record MeanRule(ScoredItems items, int atLeast, int times, boolean isRounded) implements ScoreRule {

    static final String NAME = "mean";

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
    public List<ScoredItem> scoredItems() {
        return items.items();
    }

    @Override
    public Optional<ScoreRange> range(Function<String, Optional<ScoreRange>> before) {
        var each = items.items().stream().map(ScoredItem::range).toList();
        return each.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScoreRange(
                        times * each.stream().mapToInt(ScoreRange::lowest).min().orElseThrow(),
                        times
                                * each.stream()
                                        .mapToInt(ScoreRange::highest)
                                        .max()
                                        .orElseThrow()));
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        int answered = items.answered(scored).size();
        if (answered == 0 || answered < atLeast) {
            return Map.of();
        }
        return Map.of("", Outcome.number(items.mean(scored, times, isRounded ? 0 : Outcome.DECIMALS)));
    }
}
