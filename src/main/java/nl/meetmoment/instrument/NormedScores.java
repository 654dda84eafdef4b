package nl.meetmoment.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The raw scores of an instrument that a norm table can turn into standard ones, and what their answers count. */
public final class NormedScores {

    private final List<Score> scores;

    public NormedScores(Instrument instrument) {
        this.scores = instrument.scores();
    }

    /** By full name, in the order of the definition. */
    public List<String> names() {
        return scores.stream()
                .flatMap(score -> score.rule() instanceof NormRule rule ? Stream.of(rule.of()) : Stream.empty())
                .distinct()
                .toList();
    }

    /** What the answers of a score's items count, such as {@code 0-3}; several joined by a slash when items differ. */
    public String coding(String name) {
        return items(name)
                .map(item -> item.lowest() + "-" + item.highest())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), (Set<String> all) -> String.join("/", all)));
    }

    /** Between which numbers a score lies; empty when that cannot be said. */
    Optional<ScoreRange> range(String name) {
        return rule(name).flatMap(found -> found.range(this::range));
    }

    private Optional<ScoreRule> rule(String name) {
        return scores.stream()
                .filter(score -> score.outcomes().contains(name))
                .map(Score::rule)
                .findFirst();
    }

    private Stream<ScoredItems.ScoredItem> items(String name) {
        return rule(name).stream()
                .flatMap(found -> Stream.concat(
                        found.scoredItems().stream(), found.madeOf().stream().flatMap(this::items)));
    }
}
