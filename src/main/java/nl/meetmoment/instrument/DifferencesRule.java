package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;

/** How far apart items that ask much the same were answered: the sum of the distances within the pairs. */
record DifferencesRule(List<ScoredItems> pairs) implements ScoreRule {

    static final String NAME = "differences";

    static DifferencesRule of(Node score, ScoreReading reading) {
        return new DifferencesRule(reading.pairs(score));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ScoredItem> scoredItems() {
        return pairs.stream().flatMap(pair -> pair.items().stream()).toList();
    }

    @Override
    public Optional<ScoreRange> range(Function<String, Optional<ScoreRange>> before) {
        return Optional.of(new ScoreRange(
                0, pairs.stream().mapToInt(DifferencesRule::farthest).sum()));
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        List<Integer> distances = pairs.stream()
                .flatMap(pair -> distance(pair.answered(scored)).stream())
                .toList();
        boolean isComplete = distances.size() == pairs.size();
        long sum = distances.stream().mapToLong(Integer::longValue).sum();
        return isComplete ? Map.of("", Outcome.number(sum)) : Map.of();
    }

    private static int farthest(ScoredItems pair) {
        int lowest = pair.items().stream().mapToInt(ScoredItem::lowest).min().orElse(0);
        return pair.items().stream().mapToInt(ScoredItem::highest).max().orElse(0) - lowest;
    }

    private static Optional<Integer> distance(List<Integer> both) {
        return both.size() == 2 ? Optional.of(Math.abs(both.get(0) - both.get(1))) : Optional.empty();
    }
}
