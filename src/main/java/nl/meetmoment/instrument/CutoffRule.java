package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a score reaches a bound, which may differ by a fact. For whom the fact is unknown or has no bound of its own, it
 * is known only when all bounds agree.
 *
 * @param bounds by name of the variant, and by value of the fact (the empty value: for everybody)
 * @param isGivenWhenCertain also when the score is missing but what is missing cannot change it
 */
record CutoffRule(
        String of, String by, Map<String, Map<String, Integer>> bounds, String variant, boolean isGivenWhenCertain)
        implements ScoreRule {

    static final String NAME = "cutoff";

    static CutoffRule of(Node score, ScoreReading reading) {
        var bounds = new HashMap<String, Map<String, Integer>>();
        score.entries("at_least")
                .keySet()
                .forEach(variant -> bounds.put(variant, score.child("at_least").numbers(variant)));
        return new CutoffRule(
                reading.score(score, "of"),
                score.string("by"),
                bounds,
                score.string("variant"),
                score.isTrue("when_certain"));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The names of the sets of bounds. */
    Set<String> variants() {
        return bounds.keySet();
    }

    CutoffRule with(String otherVariant) {
        return new CutoffRule(of, by, bounds, otherVariant, isGivenWhenCertain);
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        Outcome score = scored.score(of);
        if (score.isMissing() && !isGivenWhenCertain) {
            return Map.of("", Outcome.MISSING);
        }
        List<Optional<Boolean>> verdicts = boundsFor(scored).stream()
                .map(bound -> reaches(score, bound))
                .distinct()
                .toList();
        Outcome agreed =
                verdicts.size() == 1 ? verdicts.get(0).map(Outcome::yes).orElse(Outcome.MISSING) : Outcome.MISSING;
        return Map.of("", agreed);
    }

    private Collection<Integer> boundsFor(Scored scored) {
        Map<String, Integer> all = bounds.getOrDefault(variant, Map.of());
        Optional<Integer> own = (by.isEmpty() ? Optional.of("everybody") : scored.fact(by)).map(all::get);
        return own.<Collection<Integer>>map(List::of).orElse(all.values());
    }

    private static Optional<Boolean> reaches(Outcome score, int bound) {
        BigDecimal limit = BigDecimal.valueOf(bound);
        if (score.low().compareTo(limit) >= 0) {
            return Optional.of(true);
        }
        return score.high().compareTo(limit) < 0 ? Optional.of(false) : Optional.empty();
    }
}
