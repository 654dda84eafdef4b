package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public Map<String, Outcome> of(Scored scored) {
        List<Integer> distances = pairs.stream()
                .flatMap(pair -> distance(pair.answered(scored)).stream())
                .toList();
        boolean isComplete = distances.size() == pairs.size();
        long sum = distances.stream().mapToLong(Integer::longValue).sum();
        return isComplete ? Map.of("", Outcome.number(sum)) : Map.of();
    }

    private static Optional<Integer> distance(List<Integer> both) {
        return both.size() == 2 ? Optional.of(Math.abs(both.get(0) - both.get(1))) : Optional.empty();
    }
}
