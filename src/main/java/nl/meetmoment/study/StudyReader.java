package nl.meetmoment.study;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Conditions;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Node;
import nl.meetmoment.instrument.Text;
import nl.meetmoment.instrument.Variable;

/** Reads {@code study.yaml}, whose shape has been checked. */
final class StudyReader {

    private final Node root;
    private final List<String> languages;
    private final List<Wave> waves;
    private final List<Region> regions;

    StudyReader(Node root) {
        this.root = root;
        this.languages = root.strings("languages");
        this.waves = root.each("waves").stream().map(this::wave).toList();
        this.regions = root.each("regions").stream().map(StudyReader::region).toList();
        unique(root.each("waves"), "code");
        unique(root.each("regions"), "code");
        unique(root.each("questionnaires"), "id");
        checkOrder(root.each("waves"));
    }

    List<String> languages() {
        return languages;
    }

    List<Node> questionnaires() {
        return root.each("questionnaires");
    }

    Map<String, Variable> facts() {
        List<String> figures =
                figureNodes().stream().map(node -> node.string("key")).toList();
        return Vocabulary.of(
                waves,
                regions,
                figures,
                root.child("selection").entries("picks").keySet());
    }

    Study study(List<Instrument> instruments, Conditions conditions, String version) {
        Map<String, Instrument> byId =
                instruments.stream().collect(Collectors.toMap(Instrument::id, Function.identity(), (one, two) -> one));
        var head = new Study.Head(
                root.string("study"), root.text("title", languages), languages, root.string("ethics_approval"));
        List<Questionnaire> questionnaires = questionnaires().stream()
                .map(node -> questionnaire(node, byId, conditions))
                .toList();
        return new Study(head, design(instruments, byId, conditions), questionnaires, instruments, version);
    }

    private Study.Design design(List<Instrument> all, Map<String, Instrument> instruments, Conditions conditions) {
        Node names = root.child("loops").child("target_child");
        Map<String, Text> childNames = names.entries("names").keySet().stream()
                .collect(
                        Collectors.toMap(sex -> sex, sex -> names.child("names").text(sex, languages)));
        Map<String, Integer> rewards = root.entries("rewards").keySet().stream()
                .collect(Collectors.toMap(
                        kind -> kind, kind -> root.child("rewards").number(kind, 0)));
        return new Study.Design(
                waves,
                selection(),
                rewards,
                root.number("target", 0),
                regions,
                new Study.ChildNames(childNames),
                figures(instruments, conditions),
                exampleTexts(),
                new ProofReader(root.child("proof"), all, languages).settings(),
                new DerivedReader(root.child("derived"), all, conditions).derived());
    }

    private Wave wave(Node node) {
        Node window = node.child("window");
        return new Wave(
                node.string("code"),
                node.number("after_months", 0),
                window.number("days_before", 0),
                window.number("days_after", 0),
                node.text("title", languages),
                node.text("period", languages));
    }

    private static Region region(Node node) {
        Map<String, String> examples = new LinkedHashMap<>();
        node.entries("examples")
                .keySet()
                .forEach(help -> examples.put(help, node.child("examples").string(help)));
        return new Region(node.string("code"), node.string("kind"), node.string("name"), examples);
    }

    private Selection selection() {
        Node node = root.child("selection");
        List<Selection.Band> bands =
                node.each("bands").stream().map(StudyReader::band).toList();
        Map<String, Selection.Band> picks = new LinkedHashMap<>();
        node.entries("picks").forEach((name, pick) -> picks.put(name, band(pick)));
        return new Selection(node.number("maximum", 0), bands, node.number("own_questionnaire_from", 0), picks);
    }

    private static Selection.Band band(Node node) {
        var band = new Selection.Band(node.number("from", 0), node.number("to", 0));
        if (band.from() > band.to()) {
            node.finding("band", "No age lies between " + band.from() + " and " + band.to() + ": swap from and to.");
        }
        return band;
    }

    Set<String> examples() {
        return root.entries("examples").keySet();
    }

    /** What stands for an example where a region has none. */
    private Map<String, Text> exampleTexts() {
        return root.entries("examples").keySet().stream()
                .collect(Collectors.toMap(
                        help -> help, help -> root.child("examples").text(help, languages)));
    }

    private List<Node> figureNodes() {
        return root.child("loops").child("parent_figure").each("instances");
    }

    private List<Study.Figure> figures(Map<String, Instrument> instruments, Conditions conditions) {
        Set<String> items = instruments.values().stream()
                .flatMap(Instrument::items)
                .map(item -> item.code())
                .collect(Collectors.toSet());
        return figureNodes().stream()
                .flatMap(node -> figure(node, items, conditions).stream())
                .toList();
    }

    private Optional<Study.Figure> figure(Node node, Set<String> items, Conditions conditions) {
        String item = node.string("item");
        if (!items.contains(item)) {
            node.child("item").finding("figure-item", "There is no item '" + item + "': correct the code.");
            return Optional.empty();
        }
        var names = new LinkedHashMap<String, Text>();
        node.entries("names")
                .keySet()
                .forEach(code -> names.put(code, node.child("names").text(code, languages)));
        String codes = names.keySet().stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
        var isThere = conditions.of(node, item + " in [" + codes + "]", "names");
        return Optional.ofNullable(isThere).map(there -> new Study.Figure(node.string("key"), item, names, there));
    }

    private Questionnaire questionnaire(Node node, Map<String, Instrument> instruments, Conditions conditions) {
        unique(node.each("sections"), "id");
        List<Section> sections = node.each("sections").stream()
                .map(section -> section(section, instruments, conditions))
                .toList();
        return new Questionnaire(node.string("id"), node.string("informant"), node.text("title", languages), sections);
    }

    private Section section(Node node, Map<String, Instrument> instruments, Conditions conditions) {
        List<Section.Part> parts = node.each("parts").stream()
                .flatMap(part -> part(part, instruments, conditions))
                .toList();
        return new Section(node.string("id"), node.text("title", languages), node.string("for_each"), parts);
    }

    private static Stream<Section.Part> part(Node node, Map<String, Instrument> instruments, Conditions conditions) {
        Instrument instrument = instruments.get(node.string("instrument"));
        return instrument == null
                ? Stream.empty()
                : Stream.of(new Section.Part(instrument, conditions.of(node, "show")));
    }

    private static void unique(List<Node> nodes, String name) {
        var seen = new HashSet<String>();
        nodes.stream().filter(node -> !seen.add(node.string(name))).forEach(node -> node.child(name)
                .finding("duplicate-code", "'" + node.string(name) + "' stands here twice: give each its own."));
    }

    private static void checkOrder(List<Node> waves) {
        for (int i = 1; i < waves.size(); i++) {
            if (waves.get(i).number("after_months", 0) <= waves.get(i - 1).number("after_months", 0)) {
                waves.get(i).finding("wave-order", "A wave comes after the one before it: put them in order of time.");
            }
        }
    }
}
