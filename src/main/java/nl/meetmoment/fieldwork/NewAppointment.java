package nl.meetmoment.fieldwork;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment to make.
 *
 * @param wave code of the study definition
 * @param assistant id of an assistant's account, or null when somebody is yet to be found
 * @param buddy the second assistant, or null
 * @param participants ids of those whom it is to; parents who live apart have an appointment each
 * @param reason for a moment outside the wave's window; otherwise null
 */
public record NewAppointment(
        String caseNumber,
        String wave,
        VisitKind kind,
        Instant at,
        Duration length,
        @Nullable UUID assistant,
        @Nullable UUID buddy,
        Set<UUID> participants,
        @Nullable PlanReason reason) {

    public NewAppointment {
        participants = Set.copyOf(participants);
    }
}
