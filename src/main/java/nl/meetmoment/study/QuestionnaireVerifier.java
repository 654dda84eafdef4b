package nl.meetmoment.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Conditions;
import nl.meetmoment.instrument.InstrumentReader;
import nl.meetmoment.instrument.Node;

/**
 * What can only be seen where an instrument stands: whether conditions name what comes earlier and in the same loop,
 * whether every page and item can be reached, whether texts name what is there.
 */
final class QuestionnaireVerifier {

    private final Node questionnaire;
    private final Set<String> files;
    private final Set<String> examples;
    private final Map<String, InstrumentReader> instruments;
    private final Conditions conditions;

    /** Items of earlier pages, with the loop in which each stands. */
    private final Map<String, String> earlier = new HashMap<>();

    private final Set<String> used = new HashSet<>();

    /**
     * Looks at one questionnaire.
     *
     * @param files names of all files of the study
     * @param examples kinds of help of which texts can name an example
     */
    QuestionnaireVerifier(
            Node questionnaire,
            Set<String> files,
            Set<String> examples,
            Map<String, InstrumentReader> instruments,
            Conditions conditions) {
        this.questionnaire = questionnaire;
        this.files = files;
        this.examples = examples;
        this.instruments = instruments;
        this.conditions = conditions;
    }

    void verify() {
        for (Node section : questionnaire.each("sections")) {
            String loop = section.string("for_each");
            checkTexts(section, loop, "title");
            section.each("parts").forEach(part -> verifyPart(part, loop));
        }
    }

    private void verifyPart(Node part, String loop) {
        String id = part.string("instrument");
        InstrumentReader instrument = instruments.get(id);
        if (instrument == null) {
            reportMissing(part.child("instrument"), id);
            return;
        }
        if (!used.add(id)) {
            part.child("instrument")
                    .finding(
                            "instrument-twice",
                            "'" + id
                                    + "' stands in this questionnaire twice, and its answers could not be told apart.");
        }
        List<Condition> around = withCondition(List.of(), part, loop);
        instrument.pages().forEach(page -> verifyPage(page, loop, around));
    }

    /** A file that is there and cannot be read has findings of its own. */
    private void reportMissing(Node place, String id) {
        if (!files.contains(StudyDefinition.INSTRUMENTS + id + ".yaml")) {
            place.finding("unknown-instrument", "There is no instruments/" + id + ".yaml: add it or correct the name.");
        }
    }

    private void verifyPage(Node page, String loop, List<Condition> around) {
        checkTexts(page, loop, "title", "intro");
        List<Condition> onPage = withCondition(around, page, loop);
        for (Node item : page.each("items")) {
            checkTexts(item, loop, "text", "hint");
            withCondition(onPage, item, loop);
        }
        page.each("items").forEach(item -> earlier.put(item.string("code"), loop));
    }

    /** The conditions around a place and its own, once it is clear that its own is right and can hold with them. */
    private List<Condition> withCondition(List<Condition> around, Node owner, String loop) {
        Condition own = conditions.of(owner, "show");
        if (own == null) {
            return around;
        }
        Node place = owner.child("show");
        own.variables().forEach(name -> checkName(name, loop, place));
        var all = new ArrayList<>(around);
        all.add(own);
        if (!conditions.canHold(all)) {
            place.finding(
                    "unreachable",
                    "No answer leads here: the condition is never true"
                            + (around.isEmpty() ? "." : " together with those around it."));
        }
        return all;
    }

    private void checkName(String name, String loop, Node place) {
        boolean isFact = Vocabulary.isFact(name);
        if (!isFact && !earlier.containsKey(name)) {
            place.finding(
                    "condition-forward",
                    "'" + name + "' is not on an earlier page of this questionnaire: conditions look back only.");
            return;
        }
        String needed = isFact ? Vocabulary.loopOf(name) : earlier.getOrDefault(name, "");
        if (!needed.isEmpty() && !needed.equals(loop)) {
            place.finding(
                    "condition-loop",
                    "'" + name + "' stands in a loop over " + needed + ": name it within such a loop only.");
        }
    }

    private void checkTexts(Node owner, String loop, String... names) {
        Stream.of(names).forEach(name -> owner.entries(name).forEach((language, place) -> Wording.PLACEHOLDER
                .matcher(owner.child(name).string(language))
                .results()
                .forEach(found -> checkPlaceholder(found, loop, place))));
    }

    private void checkPlaceholder(MatchResult found, String loop, Node place) {
        String placeholder = found.group(1);
        String needed =
                switch (placeholder) {
                    case "child" -> Instance.TARGET_CHILD;
                    case "figure" -> Instance.PARENT_FIGURE;
                    case "period" -> loop;
                    case "example" -> examples.contains(found.group(2)) ? loop : "?";
                    default -> "?";
                };
        if (needed.equals("?")) {
            place.finding(
                    "placeholder",
                    "Texts can name {child}, {figure}, {period} and the {example:...} of study.yaml; '" + found.group()
                            + "' is none of them.");
            return;
        }
        if (!needed.equals(loop)) {
            place.finding(
                    "placeholder",
                    "'{" + placeholder + "}' has a meaning in a loop over " + needed + " only: move or reword it.");
        }
    }
}
