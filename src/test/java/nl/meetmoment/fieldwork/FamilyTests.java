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

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.Selection;
import nl.meetmoment.study.TargetChild;
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

        assertThat(family.facts(family.participants().get(0), "T0", INTAKE))
                .isEqualTo(new Facts("T0", 40, "vt_utrecht", "uhp", targets, ""));
        assertThat(family.facts(family.participants().get(2), "T0", INTAKE))
                .isEqualTo(new Facts("T0", 9, "vt_utrecht", "uhp", targets, "B"));
    }

    @ParameterizedTest
    @CsvSource({"NONE,PREVENTIVE,preventive", "OTS,PREVENTIVE,ots", "OTS,UHP,uhp", "NONE,NONE,none"})
    void hasTheHeaviestMeasureOfItsChildren(Measure one, Measure other, String heaviest) {
        Family family = family(MOTHER, child(YearMonth.of(2015, 1), one), child(YearMonth.of(2016, 1), other));

        assertThat(family.measure().code()).isEqualTo(heaviest);
    }

    @Test
    void keepsTheFirstDayAsItsT0Date() {
        Family family = family(MOTHER, TODDLER);
        assertThat(family.t0()).isNull();

        family.began(LocalDate.of(2026, 11, 25));
        family.began(LocalDate.of(2026, 12, 2));

        assertThat(family.t0()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    private static List<String> letters(Family family) {
        return family.participants().stream().map(Participant::letter).toList();
    }
}
