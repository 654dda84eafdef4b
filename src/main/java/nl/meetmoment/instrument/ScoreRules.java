package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scoring rules by the name that definitions use; without a name it is a sum. */
final class ScoreRules {

    /** Gives no rule when the definition has a finding that leaves it none. */
    private interface Reader {
        @Nullable
        ScoreRule read(Node score, ScoreReading reading);
    }

    private static final Map<String, Reader> READERS = Map.of(
            SumRule.NAME, SumRule::of,
            MeanRule.NAME, MeanRule::of,
            CountRule.NAME, CountRule::of,
            DifferencesRule.NAME, DifferencesRule::of,
            TotalRule.NAME, TotalRule::of,
            IncidentsRule.NAME, IncidentsRule::of,
            CutoffRule.NAME, CutoffRule::of,
            BandsRule.NAME, BandsRule::of,
            NormRule.NAME, NormRule::of,
            HoldsRule.NAME, HoldsRule::of);

    private ScoreRules() {}

    static Optional<ScoreRule> of(Node score, ScoreReading reading) {
        var reader = READERS.get(score.optionalString("rule").orElse(SumRule.NAME));
        if (reader == null) {
            List<String> known = READERS.keySet().stream().sorted().toList();
            score.child("rule")
                    .finding("unknown-rule", "There is no such rule: write one of " + String.join(", ", known) + ".");
            return Optional.empty();
        }
        return Optional.ofNullable(reader.read(score, reading));
    }
}
