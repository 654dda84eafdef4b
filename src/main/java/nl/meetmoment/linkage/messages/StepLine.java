package nl.meetmoment.linkage.messages;

import java.time.ZonedDateTime;
import nl.meetmoment.fieldwork.DutchTime;

/**
 * A step of a message as its page shows it.
 *
 * @param isByPerson whether a member of staff did it
 */
record StepLine(String state, String reason, boolean isByPerson, ZonedDateTime at) {

    static StepLine of(Messages.Step step) {
        return new StepLine(
                step.state().code(), step.reason(), step.by() != null, step.at().atZone(DutchTime.ZONE));
    }
}
