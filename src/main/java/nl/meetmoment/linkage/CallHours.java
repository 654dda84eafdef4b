package nl.meetmoment.linkage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.DutchTime;

/**
 * Days of the week and hours on which a call is safe, on the clock at home.
 *
 * @param until the first moment that is too late; on the same day as {@code from} and after it
 */
public record CallHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    private static final int WEEK = 7;

    public CallHours {
        days = Set.copyOf(days);
        if (days.isEmpty() || !from.isBefore(until)) {
            throw new IllegalArgumentException("Hours need a day, and an end after their beginning.");
        }
    }

    boolean hold(Instant at) {
        ZonedDateTime local = at.atZone(DutchTime.ZONE);
        LocalTime time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }

    /** When they next begin to hold after a moment at which they do not; empty for hours that summer time swallows. */
    Optional<Instant> next(Instant after) {
        LocalDate today = after.atZone(DutchTime.ZONE).toLocalDate();
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(2L * WEEK + 1)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .flatMap(this::beginnings)
                .filter(begin -> begin.isAfter(after) && hold(begin))
                .findFirst();
    }

    /** One; two when the clock goes back over it; and when the clock jumps over it, the moment of the jump. */
    private Stream<Instant> beginnings(LocalDate day) {
        ZoneOffsetTransition jump = DutchTime.ZONE.getRules().getTransition(day.atTime(from));
        if (jump != null && jump.isGap()) {
            return Stream.of(jump.getInstant());
        }
        return DutchTime.ZONE.getRules().getValidOffsets(day.atTime(from)).stream()
                .map(offset -> day.atTime(from).toInstant(offset))
                .sorted();
    }
}
