package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantTests {

    /** Of a birthday only the month is known, so it counts from the first day. */
    @ParameterizedTest
    @CsvSource({
        "2018-03, 2026-02-28, 7",
        "2018-03, 2026-03-01, 8",
        "2018-03, 2026-03-31, 8",
        "2018-03, 2027-02-28, 8",
        "2020-02, 2028-02-01, 8",
        "2008-12, 2026-11-30, 17",
        "2008-12, 2026-12-01, 18"
    })
    void isAWholeNumberOfYearsOld(YearMonth birth, LocalDate date, int age) {
        var child = new Participant(1, Household.child(birth, Measure.NONE), Household.INTAKE);

        assertThat(child.ageOn(date)).isEqualTo(age);
    }
}
