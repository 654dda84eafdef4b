package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The scoring rules by the name that definitions use; without a name it is a sum. */
final class ScoreRules {

    private static final Map<String, BiFunction<Node, ScoreReading, ScoreRule>> READERS = Map.of(
            SumRule.NAME, SumRule::of,
            MeanRule.NAME, MeanRule::of,
            CountRule.NAME, CountRule::of,
            DifferencesRule.NAME, DifferencesRule::of,
            TotalRule.NAME, TotalRule::of,
            IncidentsRule.NAME, IncidentsRule::of,
            CutoffRule.NAME, CutoffRule::of,
            BandsRule.NAME, BandsRule::of,
            NormRule.NAME, NormRule::of);

    private ScoreRules() {}

    static Optional<ScoreRule> of(Node score, ScoreReading reading) {
        var reader = READERS.get(score.optionalString("rule").orElse(SumRule.NAME));
        if (reader == null) {
            List<String> known = READERS.keySet().stream().sorted().toList();
            score.child("rule")
                    .finding("unknown-rule", "There is no such rule: write one of " + String.join(", ", known) + ".");
            return Optional.empty();
        }
        return Optional.of(reader.apply(score, reading));
    }
}
