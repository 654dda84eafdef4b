package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Household.FIFTEEN_YEAR_OLD;
import static nl.meetmoment.fieldwork.Household.INTAKE;
import static nl.meetmoment.fieldwork.Household.MOTHER;
import static nl.meetmoment.fieldwork.Household.NINE_YEAR_OLD;
import static nl.meetmoment.fieldwork.Household.SEPARATED_FATHER;
import static nl.meetmoment.fieldwork.Household.TODDLER;
import static nl.meetmoment.fieldwork.Household.child;
import static nl.meetmoment.fieldwork.Household.family;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.Selection;
import nl.meetmoment.study.TargetChild;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyTests {

    private static final Selection SELECTION = DefinitionFolder.reference().selection();

    @Test
    void numbersItsMembersInTheOrderGiven() {
        Family family = family(MOTHER, SEPARATED_FATHER, NINE_YEAR_OLD);

        assertThat(family.participants()).extracting(Participant::number).containsExactly(1, 2, 3);
    }

    @Test
    void reportsOnTheYoungestOfEachBand() {
        Family family =
                family(MOTHER, child(YearMonth.of(2010, 1), Measure.NONE), FIFTEEN_YEAR_OLD, NINE_YEAR_OLD, TODDLER);

        family.chooseTargetChildren(SELECTION, INTAKE);

        assertThat(letters(family)).containsExactly("", "", "A", "", "B");
    }

    @Test
    void reportsOnTheTwoYoungestWhenOneBandIsEmpty() {
        Family family = family(MOTHER, child(YearMonth.of(2015, 9), Measure.NONE), NINE_YEAR_OLD, TODDLER);

        family.chooseTargetChildren(SELECTION, INTAKE);

        assertThat(letters(family)).containsExactly("", "", "A", "B");
    }

    @Test
    void leavesOutWhoIsTooYoungOrGrownUp() {
        Family family = family(
                MOTHER,
                child(YearMonth.from(INTAKE.minusYears(3)).plusMonths(1), Measure.NONE),
                child(YearMonth.from(INTAKE.minusYears(18)), Measure.NONE));

        family.chooseTargetChildren(SELECTION, INTAKE);

        assertThat(family.targetChildren()).isEmpty();
    }

    @Test
    void takesALetterBackWhenTheChoiceIsMadeAnew() {
        Family family = family(MOTHER, child(YearMonth.of(2008, 10), Measure.NONE), TODDLER);
        family.chooseTargetChildren(SELECTION, INTAKE);
        assertThat(letters(family)).containsExactly("", "A", "B");

        family.chooseTargetChildren(SELECTION, LocalDate.of(2026, 10, 1));

        assertThat(letters(family)).containsExactly("", "", "A");
    }

    @Test
    void tellsRoutingWhatItMayKnow() {
        Family family = family(MOTHER, FIFTEEN_YEAR_OLD, NINE_YEAR_OLD);
        family.chooseTargetChildren(SELECTION, INTAKE);
        var targets = List.of(new TargetChild("A", 15, "girl", "uhp"), new TargetChild("B", 9, "girl", "ots"));

        assertThat(family.facts(family.participants().get(0), "T0", INTAKE, true))
                .isEqualTo(new Facts("T0", 40, "vt_utrecht", "uhp", targets, ""));
        assertThat(family.facts(family.participants().get(2), "T0", INTAKE, true))
                .isEqualTo(new Facts("T0", 9, "vt_utrecht", "uhp", targets, "B"));
    }

    @ParameterizedTest
    @CsvSource({"NONE,PREVENTIVE,preventive", "OTS,PREVENTIVE,ots", "OTS,UHP,uhp", "NONE,NONE,none"})
    void hasTheHeaviestMeasureOfItsChildren(Measure one, Measure other, String heaviest) {
        Family family = family(MOTHER, child(YearMonth.of(2015, 1), one), child(YearMonth.of(2016, 1), other));

        assertThat(family.measure().code()).isEqualTo(heaviest);
    }

    @Test
    void hasTheFirstDayAsItsT0DateInWhateverOrderItIsHeard() {
        Family family = family(MOTHER, TODDLER);
        assertThat(family.t0()).isNull();

        family.beganT0(LocalDate.of(2026, 11, 27));
        family.beganT0(LocalDate.of(2026, 11, 25));
        family.beganT0(LocalDate.of(2026, 12, 2));

        assertThat(family.t0()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    /** An UHP ended and became an OTS on 1 November; before the intake it counts as it was recruited. */
    @Test
    void tellsRoutingTheMeasureOfTheWavesDate() {
        Family family = family(MOTHER, FIFTEEN_YEAR_OLD);
        family.chooseTargetChildren(SELECTION, INTAKE);
        Participant youth = family.participants().get(1);
        youth.measure(Measure.OTS, LocalDate.of(2026, 11, 1));
        youth.measure(Measure.NONE, LocalDate.of(2027, 3, 1));
        youth.measure(Measure.PREVENTIVE, LocalDate.of(2027, 6, 1));

        assertThat(measures(family, "2026-08-31", "2026-10-31", "2026-11-01", "2027-02-28", "2027-03-01", "2027-06-01"))
                .containsExactly("uhp", "uhp", "ots", "ots", "none", "preventive");
        assertThat(family.measure()).isEqualTo(Measure.UHP);
    }

    @Test
    void putsAMeasureRightOnTheDayOnWhichItBegan() {
        Family family = family(MOTHER, NINE_YEAR_OLD);
        family.participants().get(1).measure(Measure.UHP, INTAKE);

        assertThat(measures(family, INTAKE.toString())).containsExactly("uhp");
    }

    @Test
    void refusesAMeasureThatBeginsBeforeTheLatestOrIsTheSameOrOfAParent() {
        Family family = family(MOTHER, NINE_YEAR_OLD, TODDLER);
        Participant child = family.participants().get(1);

        assertRefused("measure-before", () -> child.measure(Measure.UHP, INTAKE.minusDays(1)));
        assertRefused("measure-same", () -> child.measure(Measure.OTS, INTAKE.plusDays(1)));
        assertRefused("measure-before", () -> family.participants().get(2).measure(Measure.OTS, INTAKE.minusDays(1)));
        assertRefused("child", () -> family.participants().get(0).measure(Measure.OTS, INTAKE));
    }

    @Test
    void tellsRoutingTheRegionOfTheWavesDate() {
        Family family = family(MOTHER, NINE_YEAR_OLD);
        family.move("vt_twente", LocalDate.of(2027, 1, 15));

        assertThat(regions(family, "2026-08-01", "2027-01-14", "2027-01-15"))
                .containsExactly("vt_utrecht", "vt_utrecht", "vt_twente");
        assertThat(family.region()).isEqualTo("vt_twente");
        assertRefused("region-same", () -> family.move("vt_twente", LocalDate.of(2027, 2, 1)));
        assertRefused("region-before", () -> family.move("vt_utrecht", LocalDate.of(2027, 1, 15)));
    }

    @Test
    void keepsWhatACoordinatorChose() {
        Family family = family(MOTHER, FIFTEEN_YEAR_OLD, NINE_YEAR_OLD, TODDLER);
        family.correctTargetChildren(Set.of(3, 2), false);
        family.chooseTargetChildren(SELECTION, INTAKE);

        assertThat(letters(family)).containsExactly("", "A", "B", "");
    }

    @Test
    void takesNoLetterFromAChildThatAnswersAreAbout() {
        Family family = family(MOTHER, FIFTEEN_YEAR_OLD, NINE_YEAR_OLD, TODDLER);
        family.correctTargetChildren(Set.of(3), false);

        assertRefused("selection-given-out", () -> family.correctTargetChildren(Set.of(2), true));
        assertRefused("child", () -> family.correctTargetChildren(Set.of(1), true));
        family.correctTargetChildren(Set.of(2, 3), true);

        assertThat(letters(family)).containsExactly("", "B", "A", "");
    }

    @Test
    void noticesThatNoSelectedChildIsUnderTheMeasure() {
        Family family = family(MOTHER, NINE_YEAR_OLD, TODDLER);
        family.correctTargetChildren(Set.of(3), false);
        assertThat(family.reportsPastItsMeasure()).isTrue();

        family.correctTargetChildren(Set.of(2), false);
        assertThat(family.reportsPastItsMeasure()).isFalse();
    }

    @Test
    void visitsByDefaultWhoTakesPartAndLivesAtHome() {
        Family family = family(MOTHER, SEPARATED_FATHER, NINE_YEAR_OLD, FIFTEEN_YEAR_OLD);
        family.participants().get(1).stop();
        family.participants().get(3).leftHome(INTAKE.plusDays(10));

        assertThat(family.visitedByDefault("T0", INTAKE.plusDays(9)))
                .extracting(Participant::number)
                .containsExactly(1, 3, 4);
        assertThat(family.visitedByDefault("T0", INTAKE.plusDays(10)))
                .extracting(Participant::number)
                .containsExactly(1, 3);
        assertRefused("stopped", () -> family.participants().get(1).stop());
        assertRefused("takes-part", () -> family.participants().get(0).resume());
        assertRefused("at-home", () -> family.participants().get(2).cameHome());
        assertRefused("child", () -> family.participants().get(0).leftHome(INTAKE));
    }

    private static List<String> measures(Family family, String... dates) {
        Participant mother = family.participants().get(0);
        return Stream.of(dates)
                .map(date ->
                        family.facts(mother, "T1", LocalDate.parse(date), false).measure())
                .toList();
    }

    private static List<String> regions(Family family, String... dates) {
        Participant mother = family.participants().get(0);
        return Stream.of(dates)
                .map(date ->
                        family.facts(mother, "T1", LocalDate.parse(date), false).region())
                .toList();
    }

    private static void assertRefused(String reason, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(ChangeRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    private static List<String> letters(Family family) {
        return family.participants().stream().map(Participant::letter).toList();
    }
}
