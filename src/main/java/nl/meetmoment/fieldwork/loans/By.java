package nl.meetmoment.fieldwork.loans;

import java.time.Instant;
import java.util.UUID;

/** Who does something, and when. */
record By(UUID account, Instant at) {}
