package nl.meetmoment.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.About;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Outcome;
import nl.meetmoment.response.SubmittedResponse;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.Derived;
import nl.meetmoment.study.Questionnaire;
import nl.meetmoment.study.Section;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.TargetChild;

/** One response with the scores of all instruments that its route showed. */
final class ScoredResponse {

    private static final String SEX = "sex";
    private static final String INVALID = "invalid";

    private final SubmittedResponse response;
    private final Questionnaire questionnaire;
    private final Map<String, String> known;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Item> items = new HashMap<>();

    /** @param known facts of the respondent that an earlier wave told, such as the sex */
    ScoredResponse(Study study, SubmittedResponse response, Map<String, String> known) {
        this.response = response;
        this.questionnaire = study.questionnaire(response.questionnaire());
        this.known = known;
        for (Section section : questionnaire.sections()) {
            section.parts().forEach(part -> {
                part.instrument().items().forEach(item -> items.put(item.code(), item));
                add(part.instrument());
            });
        }
    }

    SubmittedResponse response() {
        return response;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean isOfParent() {
        return questionnaire.informant().equals("parent");
    }

    /** Whom this respondent's reports about the child itself are about: its letter, or else its pseudonym. */
    String self() {
        return response.facts().letter().isEmpty()
                ? response.pseudonym()
                : response.facts().letter();
    }

    /** {@code valid}, {@code invalid}, or empty: without norms a check is not available, never passed. */
    Optional<String> validity() {
        List<Optional<String>> checks = sheets.stream()
                .flatMap(sheet -> sheet.marked(INVALID))
                .map(Outcome::value)
                .toList();
        if (checks.contains(Optional.of("yes"))) {
            return Optional.of(INVALID);
        }
        return checks.contains(Optional.<String>empty()) ? Optional.empty() : Optional.of("valid");
    }

    boolean isInvalid() {
        return validity().filter(INVALID::equals).isPresent();
    }

    /** Takes what it reports of violence into the family's account; options of today's definition count. */
    void report(FamilyViolence family) {
        for (Sheet sheet : sheets) {
            String child = isOfParent() ? sheet.instance() : self();
            family.addAll(
                    response.pseudonym(), child, sheet.instrument().items(), item -> given(item, sheet.instance()));
        }
    }

    /** Yes, no, or empty while it is not known. */
    Optional<Boolean> risk(Derived.Risk risk) {
        if (risk.score() != null) {
            return sheets.stream()
                    .flatMap(sheet -> sheet.isYes(risk.score()).stream())
                    .findFirst();
        }
        Condition when = Objects.requireNonNull(risk.when());
        boolean isAbsent =
                when.variables().stream().noneMatch(item -> response.counted().has(new AnswerKey(item, "")));
        return isAbsent && risk.absentIsNo() ? Optional.of(false) : when.verdict(item -> known(item, risk.unknown()));
    }

    private Optional<Object> known(String item, List<String> unknown) {
        return items.get(item) == null
                ? Optional.empty()
                : given(items.get(item), "")
                        .filter(answer -> !unknown.contains(answer.value()))
                        .map(answer -> items.get(item).type().value(answer));
    }

    private Optional<Answer> given(Item item, String instance) {
        return given(item.code(), instance);
    }

    private Optional<Answer> given(String item, String instance) {
        return Optional.ofNullable(response.counted().of(new AnswerKey(item, instance)))
                .filter(Answer::isGiven);
    }

    private void add(Instrument instrument) {
        for (String instance : instances(instrument)) {
            Map<String, Answer> answers = answers(instrument, instance);
            Map<String, Outcome> scores = new ScoreSheet(instrument, answers, facts(instrument, instance)).scores();
            sheets.add(new Sheet(response.responseId(), instrument, instance, scores));
        }
    }

    /** Those under which anything was answered or skipped: what the route did not show has no sheet. */
    private Set<String> instances(Instrument instrument) {
        Set<String> items = instrument.items().map(Item::code).collect(Collectors.toSet());
        return response.counted().all().keySet().stream()
                .filter(key -> items.contains(key.item()))
                .map(AnswerKey::instance)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, Answer> answers(Instrument instrument, String instance) {
        Map<String, Answer> answers = new HashMap<>();
        instrument.items().forEach(item -> given(item, instance).ifPresent(answer -> answers.put(item.code(), answer)));
        return answers;
    }

    private Map<String, String> facts(Instrument instrument, String instance) {
        var facts = new HashMap<>(known);
        facts.put("informant", questionnaire.informant());
        facts.put("wave", response.wave());
        facts.put("age", String.valueOf(response.facts().age()));
        boolean isAboutAChild = isOfParent() && instrument.about() == About.CHILD;
        for (TargetChild child : response.facts().children()) {
            if (isAboutAChild && child.letter().equals(instance)) {
                facts.put(SEX, sex(child));
                facts.put("age", String.valueOf(child.age()));
            }
            if (child.letter().equals(response.facts().letter())) {
                facts.putIfAbsent(SEX, sex(child));
            }
        }
        return facts;
    }

    /** As norms and cut-offs name it. */
    private static String sex(TargetChild child) {
        return Map.of("girl", "woman", "boy", "man").getOrDefault(child.sex(), "other");
    }
}
