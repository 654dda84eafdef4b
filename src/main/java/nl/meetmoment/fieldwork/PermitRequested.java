package nl.meetmoment.fieldwork;

import java.time.Instant;
import java.util.UUID;
import nl.meetmoment.study.Facts;

/**
 * A participant is about to fill in; linkage answers with {@link PermitIssued}.
 *
 * @param handle of this participant, wave and questionnaire; the same until the submission is acknowledged
 * @param mode how it is filled in from now on
 */
public record PermitRequested(
        UUID handle,
        UUID participant,
        String wave,
        String questionnaire,
        Facts facts,
        Mode mode,
        Entry entry,
        Instant validUntil) {}
