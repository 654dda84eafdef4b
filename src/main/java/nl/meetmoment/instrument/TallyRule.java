package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How many of several conditions on the answers hold; missing while what is not known could decide one either way. */
record TallyRule(List<Condition> conditions) implements ScoreRule {

    static final String NAME = "tally";

    /** Conditions that are wrong are left out; they are findings by then. */
    static TallyRule of(Node score, ScoreReading reading) {
        return new TallyRule(reading.conditions(score, "when"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ScoreRange> range(Function<String, Optional<ScoreRange>> before) {
        return Optional.of(new ScoreRange(0, conditions.size()));
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        List<Optional<Boolean>> verdicts = conditions.stream()
                .map(condition -> condition.verdict(item -> scored.code(item).map(code -> scored.variable(item))))
                .toList();
        long holding = verdicts.stream().filter(Optional.of(true)::equals).count();
        long open = verdicts.stream().filter(Optional::isEmpty).count();
        return Map.of("", open == 0 ? Outcome.number(holding) : Outcome.between(holding, holding + open));
    }
}
