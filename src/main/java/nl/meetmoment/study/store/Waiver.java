package nl.meetmoment.study.store;

import java.time.Instant;
import java.util.UUID;

/**
 * That an instrument may go without its official wording, or that this no longer holds.
 *
 * @param reason of giving it; empty when it is withdrawn
 * @param by an account
 */
public record Waiver(String instrument, boolean isGiven, String reason, UUID by, Instant at) {}
