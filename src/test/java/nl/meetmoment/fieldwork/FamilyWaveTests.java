package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Household.MOTHER;
import static nl.meetmoment.fieldwork.Household.NINE_YEAR_OLD;
import static nl.meetmoment.fieldwork.Household.SEPARATED_FATHER;
import static nl.meetmoment.fieldwork.Household.TODDLER;
import static nl.meetmoment.fieldwork.Household.child;
import static nl.meetmoment.fieldwork.Household.family;
import static nl.meetmoment.fieldwork.Household.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FamilyWaveTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Family family = family(MOTHER, SEPARATED_FATHER, NINE_YEAR_OLD, TODDLER);

    @Test
    void isDatedTodayUntilSomebodyBegan() {
        var given = new QuestionnaireTask(id(family, 1), "T0", "parent", Mode.VISIT);

        assertThat(wave("T0", given).date()).isEqualTo(TODAY);
    }

    @Test
    void isDatedTheDayOnWhichTheFirstBeganAtHome() {
        var mother = started(1, "T0", "2026-11-20T10:00:00Z");
        var father = started(2, "T0", "2026-11-18T23:30:00Z");

        assertThat(wave("T0", mother, father).date()).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @Test
    void isNotDatedByAnotherWave() {
        assertThat(wave("T1", started(1, "T0", "2025-11-20T10:00:00Z")).date()).isEqualTo(TODAY);
    }

    @Test
    void isNotDatedByAnotherFamily() {
        Family other = family(MOTHER);
        var elsewhere = new QuestionnaireTask(id(other, 1), "T0", "parent", Mode.VISIT);
        elsewhere.started(Instant.parse("2026-11-01T10:00:00Z"));

        assertThat(wave("T0", elsewhere).date()).isEqualTo(TODAY);
        assertThat(wave("T0", elsewhere).isUntouched()).isTrue();
    }

    @Test
    void letsParentsFillInAndChildrenFromEight() {
        assertThat(wave("T0").respondents()).extracting(Participant::number).containsExactly(1, 2, 3);
    }

    @Test
    void letsAChildFillInFromTheMonthInWhichItTurnsEight() {
        Family turning = family(MOTHER, child(YearMonth.of(2018, 12), Measure.NONE));

        assertThat(on(turning, LocalDate.of(2026, 11, 30)).respondents()).hasSize(1);
        assertThat(on(turning, LocalDate.of(2026, 12, 1)).respondents()).hasSize(2);
    }

    @Test
    void leavesOutWhoDoesNotTakePart() {
        var absent = new NewParticipant(
                ParticipantKind.PARENT, Relation.FATHER, Sex.MALE, YearMonth.of(1980, 1), Measure.NONE, false);
        Family one = family(MOTHER, absent);

        assertThat(on(one, TODAY).respondents()).extracting(Participant::number).containsExactly(1);
        assertThat(on(one, TODAY).respondent(id(one, 2))).isEmpty();
    }

    @Test
    @Tag("S5")
    void knowsThoseOnlyWhomTheVisitIsTo() {
        var father = started(2, "T0", "2026-11-18T10:00:00Z");
        var visited = Set.of(id(family, 1), id(family, 3));

        FamilyWave wave = FamilyWave.of(family, visited, List.of(father), "T0", TODAY, 8);

        assertThat(wave.members()).extracting(Participant::number).containsExactly(1, 3);
        assertThat(wave.respondents()).extracting(Participant::number).containsExactly(1, 3);
        assertThat(wave.respondent(id(family, 2))).isEmpty();
        assertThat(wave.date()).isEqualTo(LocalDate.of(2026, 11, 18));
    }

    @Test
    void findsTheQuestionnaireOfThisWave() {
        var earlier = started(1, "T0", "2025-11-20T10:00:00Z");
        earlier.submitted(Instant.parse("2025-11-20T11:00:00Z"));
        var now = started(1, "T1", "2026-11-25T10:00:00Z");
        FamilyWave wave = wave("T1", earlier, now);
        Participant mother = wave.respondents().get(0);

        assertThat(wave.task(mother)).contains(now);
        assertThat(wave.state(mother)).isEqualTo(TaskState.STARTED);
        assertThat(wave.state(wave.respondents().get(1))).isEqualTo(TaskState.NOT_STARTED);
    }

    @Test
    void isTheFirstForWhoHandedInNothingBefore() {
        var mother = started(1, "T0", "2025-11-20T10:00:00Z");
        mother.submitted(Instant.parse("2025-11-20T11:00:00Z"));
        FamilyWave wave = wave("T1", mother, started(2, "T0", "2025-11-20T10:00:00Z"));

        assertThat(wave.respondents())
                .extracting(respondent -> wave.facts(respondent).first())
                .containsExactly(false, true, true);
        assertThat(wave("T0", mother).facts(wave.respondents().get(0)).first()).isTrue();
    }

    private FamilyWave wave(String wave, QuestionnaireTask... tasks) {
        return FamilyWave.of(family, everybody(family), List.of(tasks), wave, TODAY, 8);
    }

    private static FamilyWave on(Family family, LocalDate today) {
        return FamilyWave.of(family, everybody(family), List.of(), "T0", today, 8);
    }

    private static Set<UUID> everybody(Family family) {
        return family.participants().stream().map(Participant::id).collect(Collectors.toSet());
    }

    private QuestionnaireTask started(int number, String wave, String at) {
        var task = new QuestionnaireTask(id(family, number), wave, "parent", Mode.VISIT);
        task.started(Instant.parse(at));
        return task;
    }
}
