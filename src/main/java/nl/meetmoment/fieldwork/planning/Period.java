package nl.meetmoment.fieldwork.planning;

import java.time.Instant;

/** From a moment until another, which does not belong to it. */
public record Period(Instant from, Instant until) {

    boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    boolean holds(Period other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }
}
