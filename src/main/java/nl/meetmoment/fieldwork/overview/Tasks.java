package nl.meetmoment.fieldwork.overview;

/**
 * What waits for a coordinator, in numbers.
 *
 * @param late waves past the day on which they were due
 * @param open waves that are due
 * @param withoutAssistant visits to come that nobody carries out yet
 * @param notClosed visits that are over and were not closed
 * @param rewards that are to be paid
 * @param euros of those
 * @param loans that are overdue
 * @param alarms that are open
 * @param debriefs closed visits that were not talked over
 * @param messages that no safe way was found for, or that did not arrive
 */
record Tasks(
        int late,
        int open,
        int withoutAssistant,
        int notClosed,
        int rewards,
        int euros,
        int loans,
        int alarms,
        int debriefs,
        int messages) {

    public boolean isNothing() {
        return late + open + withoutAssistant + notClosed + rewards + loans + alarms + debriefs + messages == 0;
    }
}
