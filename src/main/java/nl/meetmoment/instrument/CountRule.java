package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;

/** How many items were answered by one of a few codes. */
record CountRule(ScoredItems items, Set<String> codes) implements ScoreRule {

    static final String NAME = "count";

    static CountRule of(Node score, ScoreReading reading) {
        return new CountRule(reading.items(score), Set.copyOf(reading.codes(score, "codes")));
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
        return Optional.of(new ScoreRange(0, items.size()));
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        List<String> answered = items.items().stream()
                .map(item -> scored.code(item.code()))
                .flatMap(Optional::stream)
                .toList();
        long count = answered.stream().filter(codes::contains).count();
        long missing = items.size() - answered.size();
        return Map.of("", missing == 0 ? Outcome.number(count) : Outcome.between(count, count + missing));
    }
}
