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

    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry(SumRule.NAME, SumRule::of),
            Map.entry(MeanRule.NAME, MeanRule::of),
            Map.entry(CountRule.NAME, CountRule::of),
            Map.entry(DifferencesRule.NAME, DifferencesRule::of),
            Map.entry(TotalRule.NAME, TotalRule::of),
            Map.entry(IncidentsRule.NAME, IncidentsRule::of),
            Map.entry(CutoffRule.NAME, CutoffRule::of),
            Map.entry(BandsRule.NAME, BandsRule::of),
            Map.entry(NormRule.NAME, NormRule::of),
            Map.entry(HoldsRule.NAME, HoldsRule::of),
            Map.entry(TallyRule.NAME, TallyRule::of));

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
