package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;

/**
 * How often something happened, of items that count incidents by midpoints (Straus and others 1996): frequency, whether at
 * all in the period, whether ever, frequency among those where it did, and how severe.
 *
 * @param ever codes that count nothing now and yet say that it happened before
 * @param tolerance so many missing items count as the mean of the others in the frequency
 * @param severities flags of items from light to heavy; none: the scale has no severity
 */
record IncidentsRule(ScoredItems items, int tolerance, Set<String> ever, List<String> severities) implements ScoreRule {

    static final String NAME = "incidents";

    private static final List<Name> OUTCOMES = List.of(
            Name.number("frequency", "freq"),
            Name.word("prevalence", "prev"),
            Name.word("ever", "ever"),
            Name.number("chronicity", "chron"),
            Name.word("severity", "sev"));

    static IncidentsRule of(Node score, ScoreReading reading) {
        return new IncidentsRule(
                reading.items(score),
                score.number("tolerance", 0),
                Set.copyOf(reading.codes(score, "ever")),
                reading.flags(score, "severity"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Name> outcomes() {
        return OUTCOMES;
    }

    @Override
    public List<ScoredItem> scoredItems() {
        return items.items();
    }

    @Override
    public Optional<ScoreRange> range(Function<String, Optional<ScoreRange>> before) {
        return Optional.of(items.range());
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        boolean isComplete = items.answered(scored).size() == items.size();
        Outcome frequency = items.sum(scored, tolerance);
        Outcome prevalence = yesNo(items.items().stream().anyMatch(item -> isNow(item, scored)), isComplete);
        return Map.of(
                "frequency",
                frequency,
                "prevalence",
                prevalence,
                "ever",
                yesNo(items.items().stream().anyMatch(item -> isEver(item, scored)), isComplete),
                "chronicity",
                prevalence.equals(Outcome.yes(true)) ? frequency : Outcome.MISSING,
                "severity",
                severity(scored));
    }

    /** An answered item may show it although another is open; that it never happened takes them all. */
    private static Outcome yesNo(boolean isShown, boolean isComplete) {
        return isShown || isComplete ? Outcome.yes(isShown) : Outcome.MISSING;
    }

    private static boolean isNow(ScoredItem item, Scored scored) {
        return item.value(scored).filter(value -> value >= 1).isPresent();
    }

    private boolean isEver(ScoredItem item, Scored scored) {
        return isNow(item, scored)
                || scored.code(item.code()).filter(ever::contains).isPresent();
    }

    /** The heaviest that is shown, as long as nothing heavier is left open. */
    private Outcome severity(Scored scored) {
        for (int i = severities.size() - 1; i >= 0; i--) {
            String severity = severities.get(i);
            List<ScoredItem> such = items.flagged(severity);
            if (such.stream().anyMatch(item -> isNow(item, scored))) {
                return Outcome.word(severity);
            }
            if (such.stream().anyMatch(item -> item.value(scored).isEmpty())) {
                return Outcome.MISSING;
            }
        }
        return severities.isEmpty() ? Outcome.MISSING : Outcome.word("none");
    }
}
