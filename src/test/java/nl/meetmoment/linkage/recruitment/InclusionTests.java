package nl.meetmoment.linkage.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import nl.meetmoment.linkage.recruitment.Candidate.Child;
import nl.meetmoment.linkage.recruitment.Candidate.Home;
import nl.meetmoment.linkage.recruitment.Candidate.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InclusionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** From the month of the 3rd birthday to the month before the 18th. */
    @ParameterizedTest
    @CsvSource({"2023-12, no_child", "2023-11, ''", "2008-12, ''", "2008-11, no_child"})
    void asksForAChildFromThreeToTheDayBeforeEighteen(String birth, String reason) {
        Inclusion found = of(false, false, child(birth, Measure.NONE, null));

        assertThat(found.notEligible()).isEqualTo(reason.isEmpty() ? null : reason);
    }

    @Test
    void leavesOutWhereAuthorityHasEnded() {
        assertThat(of(true, true, child("2016-01", Measure.OTS, "2026-09-26")).notEligible())
                .isEqualTo("authority_ended");
    }

    @ParameterizedTest
    @CsvSource({
        "OTS, 2026-08-26, ''",
        "OTS, 2026-08-25, measure-old",
        "UHP, 2026-10-26, ''",
        "OTS, 2026-10-27, measure-recent",
        "OTS, , measure-undated",
        "NONE, , no-measure",
        "PREVENTIVE, , ''"
    })
    void warnsWhenTheMeasureOfAnInstitutionIsNotOneToThreeMonthsOld(Measure measure, String date, String warning) {
        Child child = child("2016-01", measure, date);

        assertThat(of(false, true, child).warnings()).isEqualTo(warning.isEmpty() ? List.of() : List.of(warning));
        assertThat(of(false, false, child).warnings()).as("Veilig Thuis").isEmpty();
    }

    private static Inclusion of(boolean isAuthorityEnded, boolean isGi, Child child) {
        var home = new Home("", "", "");
        var parent = new Parent("A", "B", Relation.MOTHER, null, home, List.of("0600000000"), "", false);
        return Inclusion.of(new Candidate("", List.of(parent), List.of(child)), isAuthorityEnded, isGi, TODAY);
    }

    private static Child child(String birth, Measure measure, String measureOn) {
        LocalDate on = measureOn == null ? null : LocalDate.parse(measureOn);
        return new Child("C", "B", YearMonth.parse(birth), Sex.FEMALE, measure, on);
    }
}
