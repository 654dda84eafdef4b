package nl.meetmoment.study.staff;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history.
 *
 * @param what the last part of a message key under {@code study.event}
 * @param by a name
 * @param title of the instrument; empty when it is about the study
 * @param kind of overlay, if any
 * @param note a reason, or empty
 */
record StudyEvent(
        ZonedDateTime at,
        String by,
        String what,
        String instrument,
        String title,
        @Nullable String kind,
        @Nullable UUID overlay,
        String note) {

    static ZonedDateTime zoned(Instant at) {
        return at.atZone(StudyManagement.ZONE);
    }
}
