package nl.meetmoment.fieldwork.recruitment;

import java.time.ZonedDateTime;
import java.util.UUID;

/** A call that was made, in Dutch time; the outcome by its code. */
public record Attempt(int number, ZonedDateTime at, UUID caller, String outcome) {}
