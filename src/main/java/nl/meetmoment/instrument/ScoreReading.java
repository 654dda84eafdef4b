package nl.meetmoment.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;
import org.jspecify.annotations.Nullable;

/** What the scores of one instrument may name: its items, and the scores before them. */
final class ScoreReading {

    private final Map<String, ItemType> types;
    private final Map<String, Set<String>> flags;
    private final Conditions conditions;

    /** Outcomes of the scores so far that are numbers. */
    private final Set<String> numbers = new HashSet<>();

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
                        node.string("marks"),
                        rule));
        score.ifPresent(known -> numbers.addAll(known.numbers()));
        return score;
    }

    ScoredItems items(Node score) {
        List<String> codes = score.strings("items");
        score.each("reverse").stream()
                .filter(item -> !codes.contains(item.word()))
                .forEach(item -> item.finding(
                        "reverse-item",
                        "'" + item.word() + "' is not among the items of the scale: add it or leave it out."));
        return items(score.each("items"), score.strings("reverse"));
    }

    List<ScoredItems> pairs(Node score) {
        return score.each("pairs").stream()
                .map(pair -> items(pair.elements(), List.of()))
                .toList();
    }

    private ScoredItems items(List<Node> places, List<String> reversed) {
        return new ScoredItems(places.stream()
                .flatMap(place -> item(place, reversed.contains(place.word())))
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

    /** Codes of answers, each an option of an item of the score. */
    List<String> codes(Node score, String name) {
        Set<String> options = score.strings("items").stream()
                .flatMap(item -> Optional.ofNullable(types.get(item)).stream())
                .flatMap(type -> type.options().stream())
                .map(AnswerOption::code)
                .collect(Collectors.toSet());
        score.each(name).stream()
                .filter(place -> !options.contains(place.word()))
                .forEach(place -> place.finding(
                        "scale-code", "No item of the scale has the option '" + place.word() + "': correct the code."));
        return score.strings(name);
    }

    /** Flags by which the items of the score are told apart: each item has one of them. */
    List<String> flags(Node score, String name) {
        List<String> wanted = score.strings(name);
        score.each("items").stream()
                .filter(place -> !wanted.isEmpty())
                .filter(place ->
                        flags.getOrDefault(place.word(), Set.of()).stream().noneMatch(wanted::contains))
                .forEach(place -> place.finding(
                        "scale-flag",
                        "'" + place.word() + "' has none of the flags " + String.join(", ", wanted)
                                + ": give the item one."));
        return wanted;
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
        if (!numbers.contains(name)) {
            place.finding(
                    "score-forward",
                    "No score above this one gives the number '" + name + "': put it before, or correct it.");
        }
        return name;
    }

    @Nullable
    Condition condition(Node score, String name) {
        return own(conditions.of(score, name), score.child(name));
    }

    /** Those that are right of a list of them. */
    List<Condition> conditions(Node score, String name) {
        Node list = score.child(name);
        List<String> sources = score.strings(name);
        var all = new ArrayList<Condition>();
        for (int i = 0; i < sources.size(); i++) {
            String place = String.valueOf(i);
            Condition condition = own(conditions.of(list, sources.get(i), place), list.child(place));
            if (condition != null) {
                all.add(condition);
            }
        }
        return all;
    }

    private @Nullable Condition own(@Nullable Condition condition, Node place) {
        if (condition != null && !types.keySet().containsAll(condition.variables())) {
            place.finding("score-forward", "A score asks items of its own instrument only: correct the condition.");
        }
        return condition;
    }
}
