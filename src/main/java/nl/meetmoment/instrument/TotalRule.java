package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sum of other scores; missing when one of them is. */
record TotalRule(List<String> parts) implements ScoreRule {

    static final String NAME = "total";

    static TotalRule of(Node score, ScoreReading reading) {
        return new TotalRule(reading.scores(score, "of"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> madeOf() {
        return parts;
    }

    @Override
    public Optional<ScoreRange> range(Function<String, Optional<ScoreRange>> before) {
        List<ScoreRange> known =
                parts.stream().flatMap(part -> before.apply(part).stream()).toList();
        return known.size() == parts.size() ? Optional.of(ScoreRange.sum(known)) : Optional.empty();
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        List<Outcome> all = parts.stream().map(scored::score).toList();
        BigDecimal low = all.stream().map(Outcome::low).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal high = all.stream().map(Outcome::high).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isMissing = all.stream().anyMatch(Outcome::isMissing);
        return Map.of("", isMissing ? new Outcome(Optional.empty(), low, high) : Outcome.number(low));
    }
}
