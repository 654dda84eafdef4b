package nl.meetmoment.fieldwork;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A visit to plan.
 *
 * @param wave code of the study definition
 * @param assistant id of an assistant's account
 * @param participants ids of those whom it is to; parents who live apart have a visit each
 */
public record NewVisit(String caseNumber, String wave, Instant plannedAt, UUID assistant, Set<UUID> participants) {

    public NewVisit {
        participants = Set.copyOf(participants);
    }
}
