package nl.meetmoment.fieldwork;

import java.util.UUID;

/**
 * A coordinator takes somebody out on the family's page. Whoever contacts people or opens responses hears it before it is kept
 * here, and again at every start: hearing it twice changes nothing.
 *
 * @param mayBeContacted whether the participant may still be called and written to
 * @param by account of the coordinator
 */
public record ParticipantStopped(UUID participant, boolean mayBeContacted, UUID by) {}
