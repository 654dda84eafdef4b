package nl.meetmoment.fieldwork.danger;

import java.time.Instant;
import java.util.UUID;

/** A coordinator on duty, from and until, reachable on a telephone number of the institute. */
public record Duty(UUID id, UUID account, String telephone, Instant from, Instant until) {}
