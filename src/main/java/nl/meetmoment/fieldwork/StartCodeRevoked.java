package nl.meetmoment.fieldwork;

import java.util.UUID;

/** The start code of this handle opens nothing any more. */
public record StartCodeRevoked(UUID handle) {}
