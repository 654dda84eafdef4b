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
 * @param mode how it is filled in from now on
 */
public record PermitIssued(
        UUID handle,
        UUID familyKey,
        Pseudonym pseudonym,
        String wave,
        String questionnaire,
        Facts facts,
        Mode mode,
        Entry entry,
        Instant validUntil,
        ScrubbingTokens tokens) {}
