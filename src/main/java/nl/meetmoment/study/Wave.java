package nl.meetmoment.study;

import java.time.LocalDate;
import nl.meetmoment.instrument.Text;

/**
 * A measurement of the study.
 *
 * @param afterMonths months after the family's T0 date
 * @param period the reference period as item texts name it
 */
public record Wave(String code, int afterMonths, int daysBefore, int daysAfter, Text title, Text period) {

    /** The day from which the window is counted, by the same {@code start} as {@link #opens}. */
    public LocalDate due(LocalDate start) {
        return start.plusMonths(afterMonths);
    }

    /** First day on which the wave may be filled in; {@code start} is the family's T0 date, for T0 the intake. */
    public LocalDate opens(LocalDate start) {
        return due(start).minusDays(daysBefore);
    }

    /** Last day on which the wave may be filled in. */
    public LocalDate closes(LocalDate start) {
        return due(start).plusDays(daysAfter);
    }
}
