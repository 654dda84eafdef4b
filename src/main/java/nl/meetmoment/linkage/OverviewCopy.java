package nl.meetmoment.linkage;

import java.time.Instant;
import java.util.UUID;

/**
 * An overview that was given out.
 *
 * @param neededTill end of its last appointment
 * @param visits how many it holds
 */
record OverviewCopy(UUID id, UUID account, Instant madeAt, Instant neededTill, int visits) {}
