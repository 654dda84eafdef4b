package nl.meetmoment.fieldwork.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.meetmoment.fieldwork.planning.Availability.Absence;
import nl.meetmoment.fieldwork.planning.Availability.Extra;
import nl.meetmoment.fieldwork.planning.Availability.Weekly;
import org.junit.jupiter.api.Test;

class AvailabilityTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Weekly MORNING = new Weekly(DayOfWeek.MONDAY, hours("09:00", "12:00"));

    @Test
    void opensTheHoursOfTheWeekAndTheExtraOnes() {
        var availability = new Availability(
                List.of(MORNING), List.of(new Extra(MONDAY, hours("18:00", "21:00"))), Set.of(), List.of());

        assertThat(availability.on(MONDAY))
                .containsExactly(
                        period("2026-11-30T08:00:00Z", "2026-11-30T11:00:00Z"),
                        period("2026-11-30T17:00:00Z", "2026-11-30T20:00:00Z"));
        assertThat(availability.on(MONDAY.plusDays(1))).isEmpty();
        assertThat(availability.on(MONDAY.plusWeeks(1))).hasSize(1);
    }

    @Test
    void joinsHoursThatTouch() {
        var availability = new Availability(
                List.of(MORNING, new Weekly(DayOfWeek.MONDAY, hours("12:00", "17:00"))),
                List.of(),
                Set.of(),
                List.of());

        assertThat(availability.on(MONDAY)).containsExactly(period("2026-11-30T08:00:00Z", "2026-11-30T16:00:00Z"));
    }

    @Test
    void isClosedOnFreeDaysAndFromTheFirstToTheLastDayOfAnAbsence() {
        var free = new Availability(List.of(MORNING), List.of(), Set.of(MONDAY), List.of());
        var away = new Availability(
                List.of(MORNING), List.of(), Set.of(), List.of(new Absence(MONDAY.minusDays(3), MONDAY)));

        assertThat(free.on(MONDAY)).isEmpty();
        assertThat(away.on(MONDAY)).isEmpty();
        assertThat(away.on(MONDAY.plusWeeks(1))).hasSize(1);
    }

    /** On the night when the clock goes from two to three, half past two is not there. */
    @Test
    void followsTheClockOnTheWallThroughSummerTime() {
        LocalDate spring = LocalDate.of(2027, 3, 28);
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        var sundays = new Availability(
                List.of(new Weekly(DayOfWeek.SUNDAY, hours("01:30", "04:00"))), List.of(), Set.of(), List.of());
        var skipped = new Availability(
                List.of(new Weekly(DayOfWeek.SUNDAY, hours("02:00", "03:00"))), List.of(), Set.of(), List.of());

        assertThat(length(sundays.on(spring))).isEqualTo(Duration.ofMinutes(90));
        assertThat(length(sundays.on(autumn))).isEqualTo(Duration.ofMinutes(210));
        assertThat(skipped.on(spring)).isEmpty();
    }

    private static Duration length(List<Period> open) {
        return Duration.between(open.get(0).from(), open.get(0).until());
    }

    private static Hours hours(String from, String until) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Period period(String from, String until) {
        return new Period(Instant.parse(from), Instant.parse(until));
    }
}
