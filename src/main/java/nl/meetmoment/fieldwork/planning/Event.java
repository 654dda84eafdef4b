package nl.meetmoment.fieldwork.planning;

import java.time.Instant;

/**
 * An entry of a calendar that others read.
 *
 * @param uid the same for ever
 * @param sequence how often it changed
 */
record Event(String uid, int sequence, Instant changed, Period period, boolean isCancelled) {}
