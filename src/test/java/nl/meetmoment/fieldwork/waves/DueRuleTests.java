package nl.meetmoment.fieldwork.waves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Wave;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the windows of the reference study: T0 from the intake 90 days, T1 and T2 30 days before to 90 after. */
class DueRuleTests {

    private static final List<Wave> WAVES = DefinitionFolder.reference().waves();
    private static final LocalDate INTAKE = LocalDate.of(2025, 1, 10);
    private static final LocalDate T0 = LocalDate.of(2025, 2, 1);

    @ParameterizedTest
    @CsvSource({
        "1, 2026-02-01, 2026-01-02, 2026-05-02",
        "2, 2026-08-01, 2026-07-02, 2026-10-30",
        "0, 2025-01-10, 2025-01-10, 2025-04-10"
    })
    void countsLaterWavesFromTheT0DateAndTheFirstFromTheIntake(
            int ordinal, LocalDate due, LocalDate opens, LocalDate closes) {
        WaveStanding standing = rule(ordinal).standing(untouched(T0), INTAKE);

        assertThat(standing.due()).isEqualTo(due);
        assertThat(standing.opens()).isEqualTo(opens);
        assertThat(standing.closes()).isEqualTo(closes);
    }

    @Test
    void countsFromTheIntakeInAFamilyThatNeverBegan() {
        assertThat(rule(1).standing(untouched(null), INTAKE).due()).isEqualTo(LocalDate.of(2026, 1, 10));
        assertThat(rule(2).standing(untouched(null), INTAKE).due()).isEqualTo(LocalDate.of(2026, 7, 10));
        assertThat(state(0, untouched(null), INTAKE.plusDays(91))).isEqualTo(WaveState.EXPIRED);
    }

    /** T0 was begun on the last day of its window: the whole study moves along with it. */
    @Test
    void movesWithALateT0() {
        LocalDate late = INTAKE.plusDays(90);

        assertThat(rule(1).standing(untouched(late), late).due()).isEqualTo(late.plusMonths(12));
        assertThat(rule(0).standing(untouched(late), late).due()).isEqualTo(INTAKE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 1, 2025-02-28",
        "2024-02-29, 2, 2025-08-29",
        "2024-08-31, 2, 2026-02-28",
        "2026-08-31, 2, 2028-02-29",
        "2023-03-01, 1, 2024-03-01"
    })
    void endsInAMonthThatIsTooShortOnItsLastDay(LocalDate t0, int ordinal, LocalDate due) {
        assertThat(rule(ordinal).standing(untouched(t0), t0).due()).isEqualTo(due);
    }

    /** Summer time began on 30 March 2025 and ended on 26 October: days, not hours, are counted. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-29, 2025-03-29, OPENS_SOON",
        "2024-04-29, 2025-03-30, OPEN",
        "2024-07-28, 2025-10-26, LATE",
        "2024-07-28, 2025-10-27, EXPIRED"
    })
    void isNotAnHourOffWhenTheClocksChange(LocalDate t0, LocalDate today, WaveState state) {
        assertThat(state(1, untouched(t0), today)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-02, NOT_YET",
        "2025-12-03, OPENS_SOON",
        "2026-01-01, OPENS_SOON",
        "2026-01-02, OPEN",
        "2026-02-01, OPEN",
        "2026-02-02, LATE",
        "2026-05-02, LATE",
        "2026-05-03, EXPIRED"
    })
    void goesByTheFirstAndLastDayOfTheWindow(LocalDate today, WaveState state) {
        assertThat(state(1, untouched(T0), today)).isEqualTo(state);
    }

    /** Its window opens on the due date, so nobody can be early. */
    @ParameterizedTest
    @CsvSource({"0, OPEN", "45, OPEN", "46, LATE", "90, LATE", "91, EXPIRED"})
    void callsT0LateInTheSecondHalfOfItsWindow(int days, WaveState state) {
        assertThat(state(0, untouched(null), INTAKE.plusDays(days))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, POSTPONED",
        "2026-03-10, OPEN",
        "2026-03-11, LATE",
        "2026-05-02, LATE",
        "2026-05-03, EXPIRED"
    })
    void comesBackOnTheDayUntilWhichItWasPostponed(LocalDate today, WaveState state) {
        WaveFacts facts = facts(DecisionKind.POSTPONE, LocalDate.of(2026, 3, 10), false, 0, 2);

        assertThat(state(1, facts, today)).isEqualTo(state);
    }

    @Test
    void keepsItsDueDateWhenItWasPostponedToBeforeIt() {
        WaveFacts facts = facts(DecisionKind.POSTPONE, LocalDate.of(2026, 1, 20), false, 0, 2);

        assertThat(state(1, facts, LocalDate.of(2026, 1, 25))).isEqualTo(WaveState.OPEN);
    }

    @Test
    void isOutOfTheWayWhenItIsSkippedOrCancelledAndBackWhenItIsReopened() {
        LocalDate today = LocalDate.of(2026, 2, 1);

        assertThat(state(1, facts(DecisionKind.SKIP, null, false, 0, 2), today)).isEqualTo(WaveState.SKIPPED);
        assertThat(state(1, facts(DecisionKind.CANCEL, null, false, 0, 2), today))
                .isEqualTo(WaveState.CANCELLED);
        assertThat(state(1, facts(DecisionKind.REOPEN, null, false, 0, 2), today))
                .isEqualTo(WaveState.OPEN);
    }

    @Test
    void isBusyUntilEverybodyHandedInAndDoneWhateverWasDecided() {
        LocalDate today = LocalDate.of(2026, 2, 1);

        assertThat(state(1, facts(null, null, true, 1, 1), today)).isEqualTo(WaveState.BUSY);
        assertThat(state(1, facts(DecisionKind.SKIP, null, true, 2, 0), today)).isEqualTo(WaveState.DONE);
        assertThat(state(1, facts(null, null, true, 1, 1), LocalDate.of(2026, 5, 3)))
                .isEqualTo(WaveState.EXPIRED);
    }

    @Test
    void isForNobodyWhenNobodyTakesPart() {
        var nobody = new WaveFacts(INTAKE, T0, null, null, false, 0, 0, 0);

        assertThat(state(1, nobody, LocalDate.of(2026, 2, 1))).isEqualTo(WaveState.CANCELLED);
    }

    private static WaveState state(int ordinal, WaveFacts facts, LocalDate today) {
        return rule(ordinal).standing(facts, today).state();
    }

    private static DueRule rule(int ordinal) {
        return new DueRule(WAVES.get(ordinal), ordinal == 0);
    }

    private static WaveFacts untouched(@Nullable LocalDate t0) {
        return new WaveFacts(INTAKE, t0, null, null, false, 0, 2, 2);
    }

    private static WaveFacts facts(
            @Nullable DecisionKind decision, @Nullable LocalDate until, boolean begun, int submitted, int missing) {
        return new WaveFacts(INTAKE, T0, decision, until, begun, submitted, 2, missing);
    }
}
