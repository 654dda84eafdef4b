package nl.meetmoment.fieldwork;

import java.util.UUID;

/**
 * Consent to a wave is kept; who had withdrawn from it takes part in it again.
 *
 * @param by account that wrote it down
 */
public record ParticipationConsented(UUID participant, String wave, UUID by) {}
