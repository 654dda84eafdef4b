package nl.meetmoment.fieldwork;

import java.time.Instant;
import java.util.UUID;
import nl.meetmoment.common.Pseudonym;
import nl.meetmoment.study.Facts;

/**
 * A response may open, or open again: for a known handle it renews user name, start code and validity and raises the
 * epoch. Says under which pseudonym and family key, never whose they are.
 *
 * @param familyKey the family on the answers' side
 * @param mode {@code visit}, {@code online_guided} or {@code online_alone}
 */
public record PermitIssued(
        UUID handle,
        UUID familyKey,
        Pseudonym pseudonym,
        String wave,
        String questionnaire,
        Facts facts,
        String mode,
        Entry entry,
        Instant validUntil,
        ScrubbingTokens tokens) {}
