package nl.meetmoment.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.ItemType;
import nl.meetmoment.instrument.Node;
import nl.meetmoment.instrument.Text;

/** Reads what {@code study.yaml} says under {@code proof}; all of it may be absent. */
final class ProofReader {

    private final Node proof;
    private final Map<String, ItemType> types;
    private final Set<String> instruments;
    private final List<String> languages;

    ProofReader(Node proof, List<Instrument> instruments, List<String> languages) {
        this.proof = proof;
        this.languages = languages;
        this.types = instruments.stream()
                .flatMap(Instrument::items)
                .collect(Collectors.toMap(item -> item.code(), item -> item.type(), (one, two) -> one));
        this.instruments = instruments.stream().map(Instrument::id).collect(Collectors.toSet());
    }

    ProofSettings settings() {
        var cases = new LinkedHashMap<String, ProofSettings.Case>();
        proof.entries("cases").forEach((code, node) -> cases.put(code, ofCase(code, node)));
        var minutes = new LinkedHashMap<String, ProofSettings.Minutes>();
        proof.entries("minutes")
                .forEach((informant, node) -> minutes.put(
                        informant, new ProofSettings.Minutes(node.number("from", 0), node.number("to", 0))));
        return new ProofSettings(answers(proof.child("usual")), cases, sensitive(), minutes, pace());
    }

    /** Versions that were published before cases had titles hold the answers alone; they are still read. */
    private ProofSettings.Case ofCase(String code, Node node) {
        if (node.has("answers")) {
            return new ProofSettings.Case(node.text("title", languages), answers(node.child("answers")));
        }
        Map<String, String> titles =
                languages.stream().collect(Collectors.toMap(language -> language, language -> code));
        return new ProofSettings.Case(new Text(titles), answers(node));
    }

    private ProofSettings.Pace pace() {
        List<ProofSettings.Reading> reading = proof.each("words_a_minute").stream()
                .map(node -> new ProofSettings.Reading(node.number("from", 0), node.number("words", 0)))
                .toList();
        return new ProofSettings.Pace(reading, proof.numbers("seconds"));
    }

    private Map<String, String> answers(Node node) {
        var answers = new LinkedHashMap<String, String>();
        node.entries().forEach((item, place) -> answers.put(item, answer(node, item, place)));
        return answers;
    }

    private String answer(Node node, String item, Node place) {
        String code = node.string(item);
        ItemType type = types.get(item);
        if (type == null
                || type.options().stream().noneMatch(option -> option.code().equals(code))) {
            place.finding(
                    "proof-answer", "'" + code + "' is no answer to an item '" + item + "': correct one of them.");
        }
        return code;
    }

    private Set<String> sensitive() {
        proof.each("sensitive").stream()
                .filter(place -> !instruments.contains(place.word()))
                .forEach(place -> place.finding(
                        "proof-instrument", "There is no instrument '" + place.word() + "': correct the name."));
        return Set.copyOf(proof.strings("sensitive"));
    }
}
