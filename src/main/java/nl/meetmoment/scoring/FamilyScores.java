package nl.meetmoment.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.meetmoment.instrument.About;
import nl.meetmoment.instrument.Outcome;
import nl.meetmoment.response.SubmittedResponse;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.Derived;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.Wave;

/** Everything that is reckoned from what one family submitted, in all waves, by the definitions of today. */
final class FamilyScores {

    private static final String CLINICAL = "clinical";

    private final Study study;
    private final List<ScoredResponse> responses = new ArrayList<>();
    private final List<FamilyClass> classes = new ArrayList<>();

    /** By respondent: facts and risks that an earlier wave told and that hold on. */
    private final Map<String, Map<String, String>> facts = new HashMap<>();

    private final Map<String, Map<Derived.Risk, Boolean>> once = new HashMap<>();

    FamilyScores(Study study, List<SubmittedResponse> submitted) {
        this.study = study;
        for (Wave wave : study.waves()) {
            List<ScoredResponse> ofWave = submitted.stream()
                    .filter(response -> response.wave().equals(wave.code()))
                    .map(this::scored)
                    .toList();
            responses.addAll(ofWave);
            if (!ofWave.isEmpty()) {
                classify(wave, ofWave);
            }
        }
    }

    List<ScoredResponse> responses() {
        return responses;
    }

    List<FamilyClass> classes() {
        return classes;
    }

    private ScoredResponse scored(SubmittedResponse response) {
        String informant = study.questionnaire(response.questionnaire()).informant();
        Map<String, String> known = facts.computeIfAbsent(response.pseudonym(), who -> new HashMap<>());
        study.derived().facts().getOrDefault(informant, Map.of()).forEach((fact, item) -> Optional.ofNullable(
                        response.counted().of(new AnswerKey(item, "")))
                .filter(answer -> answer.isGiven())
                .ifPresent(answer -> known.put(fact, answer.value())));
        return new ScoredResponse(study, response, Map.copyOf(known));
    }

    private void classify(Wave wave, List<ScoredResponse> ofWave) {
        ofWave.forEach(one ->
                classes.add(new FamilyClass(wave.code(), one.response().pseudonym(), "validity", one.validity())));
        List<ScoredResponse> valid =
                ofWave.stream().filter(one -> !one.isInvalid()).toList();
        classifyViolence(wave, valid);
        classifyChildren(wave, valid);
        valid.stream().filter(ScoredResponse::isOfParent).forEach(parent -> classifyRisk(wave, parent));
    }

    private void classifyViolence(Wave wave, List<ScoredResponse> valid) {
        var family = new FamilyViolence();
        valid.forEach(one -> one.report(family));
        add(wave, "violence_pv", family.partnerViolence().map(String::valueOf));
        add(wave, "violence_cm", family.maltreatment().map(String::valueOf));
        classes.add(FamilyClass.yesNo(wave.code(), "", "violence_serious", family.isSerious()));
        add(wave, "violence_class", family.violenceClass());
        if (wave.equals(study.waves().get(study.waves().size() - 1))) {
            classes.add(FamilyClass.yesNo(wave.code(), "", "violence_stopped", family.hasStopped()));
        }
    }

    private void add(Wave wave, String name, Optional<String> value) {
        classes.add(new FamilyClass(wave.code(), "", name, value));
    }

    /** A child is traumatised by one scale in the clinical range, in the parents' reports or the own. */
    private void classifyChildren(Wave wave, List<ScoredResponse> valid) {
        var clinical = new TreeMap<String, List<Optional<String>>>();
        for (ScoredResponse one : valid) {
            for (Sheet sheet : one.sheets()) {
                String child = one.isOfParent() ? sheet.instance() : one.self();
                if (!one.isOfParent() || sheet.instrument().about() == About.CHILD) {
                    sheet.marked(CLINICAL).map(Outcome::value).forEach(value -> clinical.computeIfAbsent(
                                    child, letter -> new ArrayList<>())
                            .add(value));
                }
            }
        }
        clinical.forEach((child, outcomes) ->
                classes.add(FamilyClass.yesNo(wave.code(), child, "traumatised", anyYes(outcomes))));
    }

    private static Optional<Boolean> anyYes(List<Optional<String>> outcomes) {
        if (outcomes.contains(Optional.of("yes"))) {
            return Optional.of(true);
        }
        return outcomes.contains(Optional.<String>empty()) ? Optional.empty() : Optional.of(false);
    }

    private void classifyRisk(Wave wave, ScoredResponse parent) {
        Derived derived = study.derived();
        if (derived.risks().isEmpty()) {
            return;
        }
        var risk = new CumulativeRisk(
                derived.risks().stream().map(one -> risk(one, parent)).toList(), derived.enoughRisks());
        String who = parent.response().pseudonym();
        classes.add(new FamilyClass(wave.code(), who, "risk_factors", Optional.of(String.valueOf(risk.count()))));
        classes.add(new FamilyClass(wave.code(), who, "risk_unknown", Optional.of(String.valueOf(risk.unknown()))));
        classes.add(FamilyClass.yesNo(wave.code(), who, "risk_cumulation", risk.isCumulation()));
    }

    private Optional<Boolean> risk(Derived.Risk risk, ScoredResponse parent) {
        Optional<Boolean> now = parent.risk(risk);
        if (!risk.once()) {
            return now;
        }
        Map<Derived.Risk, Boolean> before =
                once.computeIfAbsent(parent.response().pseudonym(), who -> new HashMap<>());
        now.ifPresent(is -> before.put(risk, is));
        return Optional.ofNullable(before.get(risk));
    }
}
