package nl.meetmoment.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.ItemType;
import nl.meetmoment.instrument.Node;
import nl.meetmoment.instrument.Reading.Understood;
import org.jspecify.annotations.Nullable;

/** Walks a scenario again through the study as it is now, and says where it goes another way. */
final class ScenarioReplay {

    private static final String ANEW = " Correct the definition, or record the scenario anew.";

    private final Study study;
    private final Node root;
    private final ScenarioReader scenario;

    ScenarioReplay(Study study, Node root) {
        this.study = study;
        this.root = root;
        this.scenario = new ScenarioReader(root);
    }

    void verify() {
        if (!checkFacts()) {
            return;
        }
        Plan plan = Plan.of(study, scenario.questionnaire(), scenario.facts());
        if (checkAnswers(plan)) {
            checkRoute(plan.journey(scenario.answers()).pages());
        }
    }

    /** All of them are looked at, so that all is said at once. */
    private boolean checkFacts() {
        Facts facts = scenario.facts();
        Node place = root.child("facts");
        List<String> letters =
                facts.children().stream().map(TargetChild::letter).toList();
        return !List.of(
                        isFact(
                                questionnaire().isPresent(),
                                root.child("questionnaire"),
                                "The study has no such questionnaire"),
                        isFact(hasWave(facts.wave()), place.child("wave"), "The study has no such wave"),
                        isFact(
                                study.region(facts.region()).isPresent(),
                                place.child("region"),
                                "The study has no such region"),
                        isFact(
                                Set.copyOf(letters).size() == letters.size(),
                                place.child("children"),
                                "A letter stands here twice"),
                        isFact(
                                isSomebody(facts, letters),
                                place,
                                "A child has the letter and the age of one of the children, a parent none"))
                .contains(false);
    }

    private Optional<Questionnaire> questionnaire() {
        return study.questionnaires().stream()
                .filter(one -> one.id().equals(scenario.questionnaire()))
                .findFirst();
    }

    private boolean hasWave(String code) {
        return study.waves().stream().anyMatch(wave -> wave.code().equals(code));
    }

    private boolean isSomebody(Facts facts, List<String> letters) {
        boolean isOfChild =
                questionnaire().filter(one -> one.informant().equals("child")).isPresent();
        if (!isOfChild) {
            return questionnaire().isEmpty() || facts.letter().isEmpty();
        }
        return letters.contains(facts.letter()) && facts.child(facts.letter()).age() == facts.age();
    }

    private static boolean isFact(boolean is, Node place, String otherwise) {
        if (!is) {
            place.finding("scenario-fact", otherwise + ": correct it.");
        }
        return is;
    }

    private boolean checkAnswers(Plan plan) {
        Map<AnswerKey, ItemType> types = plan.pages().stream()
                .flatMap(page -> page.page().items().stream().map(item -> Map.entry(page.key(item), item.type())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<AnswerKey, Node> refused = new LinkedHashMap<>(scenario.places());
        refused.entrySet().removeIf(one -> takes(types.get(one.getKey()), ScenarioReader.answer(one.getValue())));
        refused.forEach((key, place) -> place.finding(
                "scenario-answer",
                (types.containsKey(key) ? "The item has no such answer." : "The questionnaire has no such item.")
                        + ANEW));
        return refused.isEmpty();
    }

    private static boolean takes(@Nullable ItemType type, Answer answer) {
        if (type == null || !answer.isGiven()) {
            return type != null;
        }
        List<String> sent = type.options().isEmpty()
                ? List.of(answer.value())
                : List.of(answer.value().split(" "));
        return type.read(sent, false) instanceof Understood understood
                && understood.answer().equals(answer);
    }

    private void checkRoute(List<RoutePage> pages) {
        List<String> now = pages.stream().map(page -> page.planned().name()).toList();
        List<String> then = scenario.route();
        int same = 0;
        while (same < Math.min(now.size(), then.size()) && now.get(same).equals(then.get(same))) {
            same++;
        }
        if (same < Math.max(now.size(), then.size())) {
            Node place = same < then.size() ? root.child("route").elements().get(same) : root.child("route");
            place.finding("scenario-route", difference(same, now, then) + ANEW);
        } else {
            checkAsked(pages);
        }
    }

    /** On the same pages an item may have gone. */
    private void checkAsked(List<RoutePage> pages) {
        Set<AnswerKey> asked = pages.stream()
                .flatMap(page -> page.items().stream().map(page::key))
                .collect(Collectors.toSet());
        scenario.places().forEach((key, place) -> {
            if (!asked.contains(key)) {
                place.finding("scenario-answer", "The page that had this item does not show it now." + ANEW);
            }
        });
    }

    private static String difference(int at, List<String> now, List<String> then) {
        String ordinal = "Page " + (at + 1) + " of the walk ";
        if (at == then.size()) {
            return ordinal + "is '" + now.get(at) + "', where it ended before.";
        }
        String before = then.get(at);
        if (at == now.size()) {
            return ordinal + "was '" + before + "', where it ends now.";
        }
        String other = now.get(at);
        if (!now.contains(before)) {
            return ordinal + "was '" + before + "', which does not come any more; '" + other + "' comes now.";
        }
        return then.contains(other)
                ? ordinal + "is '" + other + "' now and was '" + before + "': the order is another."
                : ordinal + "is '" + other + "', which did not come before; '" + before + "' comes later.";
    }
}
