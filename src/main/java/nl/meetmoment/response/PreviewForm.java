package nl.meetmoment.response;

import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.meetmoment.common.Problem;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.Plan;
import nl.meetmoment.study.Questionnaire;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.TargetChild;
import org.springframework.validation.BindingResult;

/** As whom a questionnaire is tried out, as it was chosen and typed; a child fills in itself as child A. */
record PreviewForm(
        String questionnaire,
        String wave,
        String region,
        @Pattern(regexp = "none|preventive|ots|uhp") String measure,
        @Pattern(regexp = "yes|no") String first,

        @Pattern(regexp = "|1[2-9]|[2-9]\\d", message = "preview.age.wrong")
        String age,

        @Pattern(regexp = CHILDS_AGE, message = "preview.child.age.wrong")
        String ageA,

        @Pattern(regexp = SEX) String sexA,
        @Pattern(regexp = CHILDS_MEASURE) String measureA,

        @Pattern(regexp = CHILDS_AGE, message = "preview.child.age.wrong")
        String ageB,

        @Pattern(regexp = SEX) String sexB,
        @Pattern(regexp = CHILDS_MEASURE) String measureB) {

    /** From the first wave to the last. */
    static final int YEARS_OLDER = 2;

    private static final String CHILDS_AGE = "|\\d|1\\d|20";
    private static final String SEX = "girl|boy|other";

    /** From the lightest to the heaviest. */
    private static final List<String> MEASURES = List.of("none", "preventive", "ots", "uhp");

    /** Empty: as in the family. */
    private static final String CHILDS_MEASURE = "|none|preventive|ots|uhp";

    PreviewForm {
        questionnaire = given(questionnaire, "");
        wave = given(wave, "");
        region = given(region, "");
        measure = given(measure, "none");
        first = given(first, "yes");
        age = given(age, "");
        ageA = given(ageA, "");
        sexA = given(sexA, "girl");
        measureA = given(measureA, "");
        ageB = given(ageB, "");
        sexB = given(sexB, "boy");
        measureB = given(measureB, "");
    }

    /** The form that leads to such a plan. */
    static PreviewForm of(Plan plan) {
        Facts facts = plan.facts();
        return new PreviewForm(
                plan.questionnaire().id(),
                facts.wave(),
                facts.region(),
                facts.measure(),
                facts.first() ? "yes" : "no",
                facts.letter().isEmpty() ? String.valueOf(facts.age()) : "",
                age(facts, 0),
                sex(facts, 0),
                measure(facts, 0),
                age(facts, 1),
                sex(facts, 1),
                measure(facts, 1));
    }

    private static String age(Facts facts, int child) {
        return child < facts.children().size()
                ? String.valueOf(facts.children().get(child).age())
                : "";
    }

    private static String sex(Facts facts, int child) {
        return child < facts.children().size() ? facts.children().get(child).sex() : "girl";
    }

    private static String measure(Facts facts, int child) {
        String own =
                child < facts.children().size() ? facts.children().get(child).measure() : facts.measure();
        return own.equals(facts.measure()) ? "" : own;
    }

    /**
     * Adds what only the study can tell.
     *
     * @throws nl.meetmoment.common.ProblemException MALFORMED when a list was answered with what does not stand in it
     */
    void check(Study study, BindingResult findings) {
        boolean isForeign = isForeign(study)
                || List.of("measure", "first", "sexA", "measureA", "sexB", "measureB").stream()
                        .anyMatch(findings::hasFieldErrors);
        if (isForeign) {
            throw Problem.MALFORMED.exception();
        }
        checkAge(study, "ageA", ageA, isOfChild(study), findings);
        checkAge(study, "ageB", ageB, false, findings);
        checkMeasure("measureA", measureA, findings);
        checkMeasure("measureB", measureB, findings);
        if (ageA.isEmpty() && !ageB.isEmpty()) {
            findings.rejectValue("ageB", "", "preview.child.alone");
        }
        if (isOfChild(study) && ageA.isEmpty()) {
            findings.rejectValue("ageA", "", "preview.child.missing");
        }
        if (!isOfChild(study) && age.isEmpty()) {
            findings.rejectValue("age", "", "preview.age.wrong");
        }
    }

    /** In the first wave a target child is as old as the selection has it; after that, up to two years older. */
    private void checkAge(Study study, String field, String typed, boolean fillsIn, BindingResult findings) {
        if (typed.isEmpty() || findings.hasFieldErrors(field)) {
            return;
        }
        boolean isFirst = study.waves().get(0).code().equals(wave);
        int from = fillsIn
                ? study.selection().ownQuestionnaireFrom()
                : study.selection().youngest();
        int to = study.selection().oldest() + (isFirst ? 0 : YEARS_OLDER);
        int years = Integer.parseInt(typed);
        if (years < from || years > to) {
            findings.rejectValue(field, "", fillsIn ? "preview.child.age.own" : "preview.child.age.wrong");
        }
    }

    /** A family's measure is the heaviest of its children's. */
    private void checkMeasure(String field, String ofChild, BindingResult findings) {
        if (MEASURES.indexOf(ofChild) > MEASURES.indexOf(measure)) {
            findings.rejectValue(field, "", "preview.child.measure.heavier");
        }
    }

    /** Of a form without findings. */
    Facts facts(Study study) {
        boolean isOfChild = isOfChild(study);
        return new Facts(
                wave,
                Integer.parseInt(isOfChild ? ageA : age),
                region,
                measure,
                children(),
                isOfChild ? "A" : "",
                first.equals("yes"));
    }

    private List<TargetChild> children() {
        var children = new ArrayList<TargetChild>();
        if (!ageA.isEmpty()) {
            children.add(new TargetChild("A", Integer.parseInt(ageA), sexA, measureA.isEmpty() ? measure : measureA));
        }
        if (!ageB.isEmpty()) {
            children.add(new TargetChild("B", Integer.parseInt(ageB), sexB, measureB.isEmpty() ? measure : measureB));
        }
        return children;
    }

    private boolean isForeign(Study study) {
        return chosen(study).isEmpty()
                || study.region(region).isEmpty()
                || study.waves().stream().noneMatch(one -> one.code().equals(wave));
    }

    private boolean isOfChild(Study study) {
        return chosen(study).orElseThrow().informant().equals("child");
    }

    private Optional<Questionnaire> chosen(Study study) {
        return study.questionnaires().stream()
                .filter(one -> one.id().equals(questionnaire))
                .findFirst();
    }

    private static String given(String text, String otherwise) {
        return Objects.requireNonNullElse(text, otherwise).strip();
    }
}
