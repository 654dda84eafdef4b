package nl.meetmoment.fieldwork;

import java.util.UUID;

/** What is saved under this handle from now on was filled in this way, in the session that is open too. */
public record ModeChanged(UUID handle, Mode mode) {}
