package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a score reaches a bound, which may differ by a fact. For whom the fact is unknown or has no bound of its own, it
 * is known only when all bounds agree.
 *
 * @param bounds by name of the variant, and by value of the fact, or {@code everybody}
 * @param isGivenWhenCertain also when the score is missing but what is missing cannot change it
 */
record CutoffRule(
        String of, String by, Map<String, Map<String, Integer>> bounds, String variant, boolean isGivenWhenCertain)
        implements ScoreRule {

    static final String NAME = "cutoff";
    static final String EVERYBODY = "everybody";

    static CutoffRule of(Node score, ScoreReading reading) {
        var bounds = new HashMap<String, Map<String, Integer>>();
        Node sets = score.child("at_least");
        sets.entries().keySet().forEach(variant -> bounds.put(variant, sets.numbers(variant)));
        String variant = score.string("variant");
        if (!bounds.containsKey(variant)) {
            score.child("variant")
                    .finding("score-variant", "at_least has no bounds called '" + variant + "': correct the name.");
        }
        return new CutoffRule(
                reading.score(score, "of"), score.string("by"), bounds, variant, score.isTrue("when_certain"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Name> outcomes() {
        return Name.ONE_WORD;
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
            return Map.of();
        }
        Set<Outcome> verdicts =
                boundsFor(scored).stream().map(bound -> reaches(score, bound)).collect(Collectors.toSet());
        return verdicts.size() == 1 ? Map.of("", verdicts.iterator().next()) : Map.of();
    }

    private Collection<Integer> boundsFor(Scored scored) {
        Map<String, Integer> all = bounds.getOrDefault(variant, Map.of());
        Optional<Integer> own = (by.isEmpty() ? Optional.of(EVERYBODY) : scored.fact(by)).map(all::get);
        return own.<Collection<Integer>>map(List::of).orElse(all.values());
    }

    private static Outcome reaches(Outcome score, int bound) {
        BigDecimal limit = BigDecimal.valueOf(bound);
        if (score.low().compareTo(limit) >= 0) {
            return Outcome.yes(true);
        }
        return score.high().compareTo(limit) < 0 ? Outcome.yes(false) : Outcome.MISSING;
    }
}
