package nl.meetmoment.fieldwork;

import java.time.Instant;
import java.util.UUID;

/** The respondent of this handle is done; told until it was heard. */
public record ResponseSubmitted(UUID handle, Instant at) {}
