package nl.meetmoment.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Node;

/** Reads a scenario, whose shape has been checked; {@link ScenarioWriter} is the other side. */
final class ScenarioReader {

    private final Node root;

    ScenarioReader(Node root) {
        this.root = root;
    }

    String questionnaire() {
        return root.string("questionnaire");
    }

    Facts facts() {
        Node node = root.child("facts");
        return new Facts(
                node.string("wave"),
                node.number("age", 0),
                node.string("region"),
                node.string("measure"),
                node.each("children").stream().map(ScenarioReader::child).toList(),
                node.string("letter"),
                node.isTrue("first"));
    }

    /** Each with its place in the file. */
    Map<AnswerKey, Node> places() {
        var places = new LinkedHashMap<AnswerKey, Node>();
        root.entries("answers").forEach((name, place) -> places.put(key(name), place));
        return places;
    }

    Answers answers() {
        var answers = new LinkedHashMap<AnswerKey, Answer>();
        places().forEach((key, place) -> answers.put(key, answer(place)));
        return new Answers(answers);
    }

    List<String> route() {
        return root.strings("route");
    }

    static Answer answer(Node place) {
        return place.has("state")
                ? new Answer(Answer.State.valueOf(place.string("state").toUpperCase(Locale.ROOT)), "")
                : Answer.given(place.word());
    }

    private static TargetChild child(Node node) {
        return new TargetChild(
                node.string("letter"), node.number("age", 0), node.string("sex"), node.string("measure"));
    }

    private static AnswerKey key(String name) {
        int turn = name.indexOf('@');
        return turn < 0 ? new AnswerKey(name, "") : new AnswerKey(name.substring(0, turn), name.substring(turn + 1));
    }
}
