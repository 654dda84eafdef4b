package nl.meetmoment.fieldwork;

import java.time.Instant;
import java.util.UUID;
import nl.meetmoment.study.Facts;

/**
 * A participant is about to fill in; linkage answers with {@link PermitIssued}.
 *
 * @param handle of this participant, wave and questionnaire; the same until the submission is acknowledged
 * @param mode {@code visit}, {@code online_guided} or {@code online_alone}
 */
public record PermitRequested(
        UUID handle,
        UUID participant,
        String wave,
        String questionnaire,
        Facts facts,
        String mode,
        Entry entry,
        Instant validUntil) {}
