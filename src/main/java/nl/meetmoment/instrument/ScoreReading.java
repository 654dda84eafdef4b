package nl.meetmoment.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;
import org.jspecify.annotations.Nullable;

/** What the scores of one instrument may name: its items, and the scores before them. */
final class ScoreReading {

    private final Map<String, ItemType> types;
    private final Map<String, Set<String>> flags;
    private final Conditions conditions;
    private final Set<String> outcomes = new HashSet<>();

    ScoreReading(Map<String, ItemType> types, Map<String, Set<String>> flags, Conditions conditions) {
        this.types = types;
        this.flags = flags;
        this.conditions = conditions;
    }

    Optional<Score> score(Node node, List<String> languages) {
        Optional<Score> score = ScoreRules.of(node, this)
                .map(rule -> new Score(
                        node.string("code"),
                        node.optionalString("brief").orElse(node.string("code")),
                        node.text("title", languages),
                        rule));
        score.ifPresent(known -> outcomes.addAll(known.outcomes()));
        return score;
    }

    ScoredItems items(Node score) {
        List<String> codes = score.strings("items");
        List<String> reversed = score.strings("reverse");
        score.each("reverse").stream()
                .filter(item -> !codes.contains(item.word()))
                .forEach(item -> item.finding(
                        "reverse-item",
                        "'" + item.word() + "' is not among the items of the scale: add it or leave it out."));
        return new ScoredItems(score.each("items").stream()
                .flatMap(item -> item(item, reversed.contains(item.word())))
                .toList());
    }

    private Stream<ScoredItem> item(Node place, boolean isReversed) {
        String code = place.word();
        ItemType type = types.get(code);
        if (type == null) {
            place.finding("scale-item", "The instrument has no item '" + code + "': correct the code.");
            return Stream.empty();
        }
        Optional<ScoreRange> range = type.scoreRange();
        if (range.isEmpty()) {
            place.finding("scale-value", "An answer to '" + code + "' has no value to score: give each option one.");
        }
        return range
                .map(bounds -> new ScoredItem(
                        code, bounds.lowest(), bounds.highest(), isReversed, flags.getOrDefault(code, Set.of())))
                .stream();
    }

    String score(Node score, String name) {
        return known(score.child(name), score.string(name));
    }

    List<String> scores(Node score, String name) {
        return score.each(name).stream()
                .map(place -> known(place, place.word()))
                .toList();
    }

    private String known(Node place, String name) {
        if (!outcomes.contains(name)) {
            place.finding(
                    "score-forward", "There is no score '" + name + "' above this one: put it before, or correct it.");
        }
        return name;
    }

    @Nullable
    Condition condition(Node score, String name) {
        Condition condition = conditions.of(score, name);
        if (condition != null && !types.keySet().containsAll(condition.variables())) {
            score.child(name)
                    .finding("score-forward", "A score asks items of its own instrument only: correct the condition.");
        }
        return condition;
    }
}
