package nl.meetmoment.fieldwork;

import java.util.UUID;

/**
 * Somebody who stopped comes back. A listener that throws {@link ChangeRefused} keeps it from happening; its reason is {@code
 * objected} when the participant objected for good.
 */
public record ParticipantResumed(UUID participant) {}
