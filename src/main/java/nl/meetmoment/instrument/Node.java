package nl.meetmoment.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A place in a definition file that knows where it is; its shape has been checked against the schema before. */
public final class Node {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String file;
    private final String path;
    private final JsonNode json;
    private final Findings findings;

    Node(String file, String path, JsonNode json, Findings findings) {
        this.file = file;
        this.path = path;
        this.json = json;
        this.findings = findings;
    }

    public void finding(String rule, String sentence) {
        findings.add(new Finding(file, path, rule, sentence));
    }

    public String file() {
        return file;
    }

    public boolean has(String name) {
        return json.has(name);
    }

    public Node child(String name) {
        return new Node(file, path + "/" + name, json.path(name), findings);
    }

    public String string(String name) {
        return json.path(name).asString("");
    }

    public Optional<String> optionalString(String name) {
        return json.has(name) ? Optional.of(string(name)) : Optional.empty();
    }

    public int number(String name, int otherwise) {
        return json.path(name).asInt(otherwise);
    }

    public @Nullable Integer optionalNumber(String name) {
        return json.has(name) ? json.path(name).asInt() : null;
    }

    /** Whole numbers by name. */
    public Map<String, Integer> numbers(String name) {
        var numbers = new LinkedHashMap<String, Integer>();
        child(name)
                .json
                .propertyNames()
                .forEach(key -> numbers.put(key, child(name).number(key, 0)));
        return numbers;
    }

    public boolean isTrue(String name) {
        return json.path(name).asBoolean(false);
    }

    /** The JSON of a list of objects, each without this property. */
    String without(String property) {
        JsonNode copy = json.deepCopy();
        copy.forEach(element -> ((ObjectNode) element).remove(property));
        return copy.toString();
    }

    boolean isList() {
        return json.isArray();
    }

    /** This place itself as a word. */
    public String word() {
        return json.asString("");
    }

    public List<Node> each(String name) {
        return child(name).elements();
    }

    public List<Node> elements() {
        var elements = new ArrayList<Node>();
        for (int i = 0; i < json.size(); i++) {
            elements.add(new Node(file, path + "/" + i, json.path(i), findings));
        }
        return elements;
    }

    public List<String> strings(String name) {
        return each(name).stream().map(Node::word).toList();
    }

    public Map<String, Node> entries(String name) {
        return child(name).entries();
    }

    /** What this place holds, by name. */
    public Map<String, Node> entries() {
        var entries = new LinkedHashMap<String, Node>();
        json.propertyNames().forEach(key -> entries.put(key, child(key)));
        return entries;
    }

    /** Puts another text in place of one; what is wrong with it is said of the file and place that it came from. */
    void replace(String name, String language, String text, String originFile, String originPlace) {
        ((ObjectNode) json.path(name)).put(language, text);
        sayOf(name + "/" + language, originFile, originPlace);
    }

    /** Puts a list of words, or of lists of words, in place of one. */
    void replace(String name, List<?> words) {
        ((ObjectNode) json).set(name, MAPPER.valueToTree(words));
    }

    /** From now on, what is wrong at a place within this one is said of where it came from. */
    void sayOf(String place, String originFile, String originPlace) {
        findings.sayOf(file, path + "/" + place, originFile, originPlace);
    }

    /** A text in all languages of the study; a language that is missing is a finding. */
    public Text text(String name, List<String> languages) {
        return child(name).asText(languages);
    }

    public @Nullable Text optionalText(String name, List<String> languages) {
        return json.has(name) ? text(name, languages) : null;
    }

    private Text asText(List<String> languages) {
        var texts = new LinkedHashMap<String, String>();
        for (String language : languages) {
            String text = string(language);
            if (text.isBlank()) {
                finding("missing-translation", "The text in '" + language + "' is missing: write it.");
            }
            texts.put(language, text);
        }
        Set<String> others = new LinkedHashSet<>(json.propertyNames());
        languages.forEach(others::remove);
        others.forEach(other -> finding(
                "unknown-language",
                "The study has no language '" + other + "': leave it out or add it to study.yaml."));
        return new Text(texts);
    }
}
