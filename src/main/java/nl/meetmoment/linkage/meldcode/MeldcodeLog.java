package nl.meetmoment.linkage.meldcode;

import java.time.Instant;
import java.util.UUID;

/**
 * A log as lists show it, without what is sealed.
 *
 * @param origin see {@link Origin}
 * @param lastStep 0 while there is none
 * @param isMine whether the reader opened it or wrote in it
 */
record MeldcodeLog(
        UUID id,
        String caseNumber,
        String origin,
        UUID openedBy,
        Instant openedAt,
        int lastStep,
        boolean isClosed,
        boolean isMine) {}
