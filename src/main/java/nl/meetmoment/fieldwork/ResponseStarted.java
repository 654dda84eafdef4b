package nl.meetmoment.fieldwork;

import java.time.Instant;
import java.util.UUID;

/** The respondent of this handle has begun; told again when it is not sure that it was heard. */
public record ResponseStarted(UUID handle, Instant at) {}
