package nl.meetmoment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.response.SubmittedResponse;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.Answers;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyDefinition;
import nl.meetmoment.study.TargetChild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mother, a father and a child of nine, by the reference study. */
class FamilyScoresTests {

    private static final Study STUDY = DefinitionFolder.reference();
    private static final List<TargetChild> CHILDREN =
            List.of(new TargetChild("A", 9, "girl", "ots"), new TargetChild("B", 15, "boy", "none"));

    private final List<SubmittedResponse> submitted = new ArrayList<>();

    @Test
    void hasASheetPerInstrumentAndChildThatTheRouteShowed() {
        submit("mother", "T0", Map.of("nosik_1", "1"), Map.of("A/ctspc_parent_a", "once", "B/ctspc_parent_a", "twice"));

        assertThat(scores().responses().get(0).sheets())
                .extracting(sheet -> sheet.instrument().id() + " " + sheet.instance())
                .contains("ctspc_parent A", "ctspc_parent B")
                .doesNotContain("ace10 ");
    }

    @Test
    void takesTheHighestThatAnyMemberReports() {
        submit("mother", "T0", Map.of("cts2_8", "6_10"), Map.of("A/ctspc_parent_c", "once"));
        submit("father", "T0", Map.of("cts2_7", "11_20"), Map.of("A/ctspc_parent_c", "twice"));

        assertThat(value("T0", "", "violence_pv")).contains("15");
        assertThat(value("T0", "", "violence_cm")).contains("2");
        assertThat(value("T0", "", "violence_class")).contains("moderate");
        assertThat(value("T0", "", "violence_serious")).contains("no");
    }

    @Test
    void keepsApartWhoActedWhereAChildWitnessed() {
        submit(
                "child",
                "T0",
                Map.of(
                        "ctspc_child_w1", "twice",
                        "ctspc_child_w1_who", "mother_figure",
                        "ctspc_child_w2", "twice",
                        "ctspc_child_w2_who", "father_figure"),
                Map.of());

        assertThat(value("T0", "", "violence_pv")).contains("2");
        assertThat(value("T0", "", "violence_class")).contains("none");
    }

    @Test
    void isMissingWhereNobodyAnsweredAnythingOfIt() {
        submit("mother", "T0", Map.of("dem_sex", "woman"), Map.of());

        assertThat(value("T0", "", "violence_class")).isEmpty();
        assertThat(value("T0", "", "violence_pv")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"never, never, yes", "before, never, yes", "once, never, no", "never, once, no"})
    void saysAtTheLastWaveWhetherItStopped(String between, String towards, String expected) {
        submit("mother", "T2", Map.of("cts2_8", between), Map.of("A/ctspc_parent_c", towards));

        assertThat(value("T2", "", "violence_stopped")).contains(expected);
        assertThat(names("T2")).contains("violence_stopped");
    }

    @Test
    void doesNotSayThatWhatNobodyAnsweredHasStopped() {
        submit("mother", "T2", Map.of("cts2_8", "never"), Map.of());

        assertThat(value("T2", "", "violence_stopped")).isEmpty();
    }

    @Test
    void saysNothingOfStoppingBefore() {
        submit("mother", "T0", Map.of("cts2_8", "never"), Map.of());

        assertThat(names("T0")).doesNotContain("violence_stopped");
    }

    /** Without norm tables no check is available, and that is not the same as passed. */
    @Test
    void doesNotCallAResponseValidWithoutNorms() {
        submit("mother", "T0", Map.of("tsi_1", "never"), Map.of());

        assertThat(value("T0", "mother", "validity")).isEmpty();
    }

    @Test
    void isValidWhereNothingIsChecked() {
        submit("mother", "T0", Map.of("dem_sex", "woman"), Map.of());

        assertThat(value("T0", "mother", "validity")).contains("valid");
    }

    @Test
    void leavesAChildUndecidedWithoutNorms() {
        submit("mother", "T0", Map.of(), Map.of("A/tscyc_1", "often"));

        assertThat(value("T0", "A", "traumatised")).isEmpty();
        assertThat(names("T0")).contains("traumatised");
    }

    @Test
    void callsAChildTraumatisedByOneScaleInTheClinicalRange() {
        submitATscycOfTheHighestScores();

        FamilyScores scores = new FamilyScores(withNorms("tscyc_anxiety;0-3;;;;27;75"), submitted);

        assertThat(value(scores, "T0", "A", "traumatised")).contains("yes");
    }

    @Test
    void leavesAResponseThatIsInvalidOutOfTheClasses() {
        submitATscycOfTheHighestScores();
        submit("mother", "T1", Map.of("cts2_8", "once"), Map.of());

        FamilyScores scores = new FamilyScores(withNorms("tscyc_atypical;0-3;;;;27;90"), submitted);

        assertThat(value(scores, "T0", "mother", "validity")).contains("invalid");
        assertThat(value(scores, "T0", "", "violence_class")).isEmpty();
        assertThat(scores.classes())
                .noneMatch(one -> one.wave().equals("T0") && one.name().equals("traumatised"));
        assertThat(value(scores, "T1", "", "violence_class")).isPresent();
    }

    @Test
    void countsRisksOfAParentAndTakesThoseOfTheFirstWaveAlong() {
        Map<String, String> first = new HashMap<>(Map.of("dem_education", "primary", "hh_income", "under_1500"));
        for (int i = 1; i <= 10; i++) {
            first.put("ace10_" + i, i <= 4 ? "yes" : "no");
        }
        submit("mother", "T0", first, Map.of());
        submit(
                "mother",
                "T1",
                Map.of("hh_income", "over_3100", "dem_work_hours", "12", "hh_members", "partner"),
                Map.of());

        assertThat(value("T0", "mother", "risk_factors")).contains("3");
        assertThat(value("T0", "mother", "risk_cumulation")).contains("yes");
        assertThat(value("T1", "mother", "risk_factors")).contains("2");
        assertThat(value("T1", "mother", "risk_unknown")).contains("1");
        assertThat(value("T1", "mother", "risk_cumulation")).isEmpty();
    }

    @Test
    void takesAnIncomeThatNobodyKnowsAsUnknown() {
        submit("mother", "T0", Map.of("hh_income", "unknown", "auditc_self_1", "never"), Map.of());

        assertThat(value("T0", "mother", "risk_factors")).contains("0");
        assertThat(value("T0", "mother", "risk_unknown")).contains("5");
    }

    @Test
    void knowsAParentWhoJoinsLaterByTheOwnFirstWave() {
        submit("mother", "T0", Map.of("dem_sex", "woman"), Map.of());
        submit("father", "T1", Map.of("dem_education", "primary"), Map.of());

        assertThat(value("T1", "father", "risk_factors")).contains("1");
    }

    private void submitATscycOfTheHighestScores() {
        var answers = new HashMap<String, String>();
        for (int i = 1; i <= 90; i++) {
            answers.put("A/tscyc_" + i, "very_often");
        }
        submit("mother", "T0", Map.of("cts2_8", "once"), answers);
    }

    private static Study withNorms(String row) {
        Map<String, String> files = new HashMap<>(DefinitionFolder.referenceFiles());
        files.put("overlays/norms/tscyc.csv", "score;coding;sex;age_from;age_to;raw;standard\n" + row + "\n");
        StudyDefinition definition = StudyDefinition.of(files);
        return definition.study().orElseThrow(() -> new AssertionError(definition.findings()));
    }

    private FamilyScores scores() {
        return new FamilyScores(STUDY, submitted);
    }

    private Optional<String> value(String wave, String subject, String name) {
        return value(scores(), wave, subject, name);
    }

    private static Optional<String> value(FamilyScores scores, String wave, String subject, String name) {
        return scores.classes().stream()
                .filter(one -> one.wave().equals(wave)
                        && one.subject().equals(subject)
                        && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name))
                .value();
    }

    private List<String> names(String wave) {
        return scores().classes().stream()
                .filter(one -> one.wave().equals(wave))
                .map(FamilyClass::name)
                .toList();
    }

    private void submit(String who, String wave, Map<String, String> answers, Map<String, String> ofChildren) {
        Map<AnswerKey, Answer> all = new HashMap<>();
        answers.forEach((item, value) -> all.put(new AnswerKey(item, ""), Answer.given(value)));
        ofChildren.forEach((place, value) ->
                all.put(new AnswerKey(place.substring(2), place.substring(0, 1)), Answer.given(value)));
        boolean isChild = who.equals("child");
        Facts facts = new Facts(wave, isChild ? 15 : 38, "vt_utrecht", "ots", CHILDREN, isChild ? "B" : "");
        submitted.add(new SubmittedResponse(
                new UUID(0, 1), UUID.randomUUID(), who, wave, isChild ? "child" : "parent", facts, new Answers(all)));
    }
}
