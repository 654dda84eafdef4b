package nl.meetmoment.fieldwork;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A staff member's visits.
 *
 * @param showsAssistants whether the visits are those of everybody
 * @param late from before today and not closed
 * @param today whatever its state
 * @param week the other days from Monday until a week from today
 */
record DayView(LocalDate date, boolean showsAssistants, List<Row> late, List<Row> today, List<Row> week) {

    /**
     * @param assistant name of the assistant; empty when it is the reader
     * @param concernsRaised as the closing report says
     * @param submitted how many of the respondents are done
     */
    record Row(
            UUID id,
            String caseNumber,
            ZonedDateTime start,
            String wave,
            String region,
            String assistant,
            String state,
            String next,
            boolean concernsRaised,
            int submitted,
            int respondents) {

        boolean isOn(LocalDate date) {
            return start.toLocalDate().equals(date);
        }

        boolean isOpenFromBefore(LocalDate date) {
            return start.toLocalDate().isBefore(date) && !state.equals(VisitState.CLOSED.code());
        }
    }
}
