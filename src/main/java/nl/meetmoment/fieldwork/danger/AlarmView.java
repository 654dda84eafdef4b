package nl.meetmoment.fieldwork.danger;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as pages show it.
 *
 * @param raisedBy name
 * @param acceptedBy name, or empty
 */
record AlarmView(
        UUID id,
        String caseNumber,
        UUID visit,
        String raisedBy,
        ZonedDateTime raisedAt,
        @Nullable ZonedDateTime pressedAt,
        String acceptedBy,
        @Nullable ZonedDateTime acceptedAt,
        boolean isOwn,
        String outcome) {}
