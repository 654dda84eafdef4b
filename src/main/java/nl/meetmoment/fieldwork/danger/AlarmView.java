package nl.meetmoment.fieldwork.danger;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as pages show it.
 *
 * @param raisedBy name
 * @param calledAt since when it waits for somebody
 * @param presses how often the button was pressed
 * @param acceptedBy name, or empty
 * @param isTakenUp whether somebody took it up since it was last pressed
 */
record AlarmView(
        UUID id,
        String caseNumber,
        UUID visit,
        String raisedBy,
        ZonedDateTime raisedAt,
        @Nullable ZonedDateTime pressedAt,
        ZonedDateTime calledAt,
        int presses,
        String acceptedBy,
        @Nullable ZonedDateTime acceptedAt,
        boolean isTakenUp,
        boolean isOwn,
        String outcome) {}
