package nl.meetmoment.fieldwork;

import java.util.UUID;

/** The laptop came back. */
public record HandOverEnded(UUID handle) {}
