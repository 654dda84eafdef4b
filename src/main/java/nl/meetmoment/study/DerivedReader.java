package nl.meetmoment.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Conditions;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Node;

/** Reads what {@code study.yaml} says under {@code derived}; all of it may be absent. */
final class DerivedReader {

    private final Node derived;
    private final Set<String> items;
    private final Set<String> classes;
    private final Conditions conditions;

    DerivedReader(Node derived, List<Instrument> instruments, Conditions conditions) {
        this.derived = derived;
        this.conditions = conditions;
        this.items =
                instruments.stream().flatMap(Instrument::items).map(Item::code).collect(Collectors.toSet());
        this.classes = instruments.stream()
                .flatMap(instrument -> instrument.scores().stream())
                .flatMap(score -> score.outcomes().stream())
                .collect(Collectors.toSet());
    }

    Derived derived() {
        var facts = new LinkedHashMap<String, Map<String, String>>();
        derived.entries("facts").forEach((informant, node) -> facts.put(informant, facts(node)));
        Node risk = derived.child("cumulative_risk");
        return new Derived(
                facts,
                risk.number("at_least", 1),
                risk.each("risks").stream().map(this::risk).toList());
    }

    private Map<String, String> facts(Node node) {
        var facts = new LinkedHashMap<String, String>();
        node.entries().forEach((fact, place) -> {
            if (!items.contains(place.word())) {
                place.finding("derived-item", "There is no item '" + place.word() + "': correct the code.");
            }
            facts.put(fact, place.word());
        });
        return facts;
    }

    private Derived.Risk risk(Node node) {
        String score = node.has("score") ? node.string("score") : null;
        if (score != null && !classes.contains(score)) {
            node.child("score").finding("derived-score", "No instrument has the score '" + score + "': correct it.");
        }
        return new Derived.Risk(
                score,
                conditions.of(node, "when"),
                node.strings("unknown"),
                node.isTrue("once"),
                node.isTrue("absent_is_no"));
    }
}
