package nl.meetmoment.fieldwork.planning;

import java.time.LocalTime;

/** A part of a day on the clock on the wall. */
public record Hours(LocalTime from, LocalTime until) {

    public Hours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Hours end after they begin.");
        }
    }

    /** Hours that only touch do not overlap. */
    boolean overlaps(Hours other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
