package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;

/** Due dates counted back to what they count from; months of different length make that a range. */
final class DueDates {

    private DueDates() {}

    /** The first day from which {@code months} months lead to {@code due} or later. */
    static LocalDate firstStart(LocalDate due, int months) {
        LocalDate start = due.minusMonths(months);
        while (start.plusMonths(months).isBefore(due)) {
            start = start.plusDays(1);
        }
        return start;
    }

    /** The last day from which {@code months} months lead to {@code due} or earlier. */
    static LocalDate lastStart(LocalDate due, int months) {
        LocalDate start = due.minusMonths(months);
        while (!start.plusDays(1).plusMonths(months).isAfter(due)) {
            start = start.plusDays(1);
        }
        return start;
    }
}
