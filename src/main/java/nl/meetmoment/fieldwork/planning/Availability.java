package nl.meetmoment.fieldwork.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.DutchTime;

/**
 * When an assistant can visit.
 *
 * @param weekly hours of an ordinary week; those of one day do not overlap
 * @param extra hours on top of them
 * @param free days without visits, whatever else is said
 * @param absences from a day until another, both included
 */
record Availability(List<Weekly> weekly, List<Extra> extra, Set<LocalDate> free, List<Absence> absences) {

    static final Availability NONE = new Availability(List.of(), List.of(), Set.of(), List.of());

    record Weekly(DayOfWeek day, Hours hours) {}

    record Extra(LocalDate date, Hours hours) {}

    record Absence(LocalDate from, LocalDate until) {

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(until);
        }
    }

    Availability {
        weekly = List.copyOf(weekly);
        extra = List.copyOf(extra);
        free = Set.copyOf(free);
        absences = List.copyOf(absences);
    }

    /** What is open on a day, in order, parts that touch as one; an hour that the clock skips is not there. */
    List<Period> on(LocalDate date) {
        if (isAway(date)) {
            return List.of();
        }
        List<Period> parts = hours(date)
                .map(hours -> new Period(at(date, hours.from()), at(date, hours.until())))
                .filter(part -> part.from().isBefore(part.until()))
                .sorted(Comparator.comparing(Period::from))
                .toList();
        return joined(parts);
    }

    boolean holds(Period period) {
        return on(DutchTime.dateOf(period.from())).stream().anyMatch(open -> open.holds(period));
    }

    boolean isAway(LocalDate date) {
        return free.contains(date) || absences.stream().anyMatch(absence -> absence.covers(date));
    }

    private Stream<Hours> hours(LocalDate date) {
        return Stream.concat(
                weekly.stream().filter(one -> one.day() == date.getDayOfWeek()).map(Weekly::hours),
                extra.stream().filter(one -> one.date().equals(date)).map(Extra::hours));
    }

    /** Why a further entry of a week cannot be kept: hours that it would overlap. */
    Optional<Hours> overlapped(DayOfWeek day, Hours hours) {
        return weekly.stream()
                .filter(one -> one.day() == day)
                .map(Weekly::hours)
                .filter(hours::overlaps)
                .findFirst();
    }

    Optional<Hours> overlapped(LocalDate date, Hours hours) {
        return hours(date).filter(hours::overlaps).findFirst();
    }

    private static List<Period> joined(List<Period> ordered) {
        var joined = new ArrayList<Period>();
        for (Period part : ordered) {
            int last = joined.size() - 1;
            if (last >= 0 && !joined.get(last).until().isBefore(part.from())) {
                Instant until = joined.get(last).until();
                joined.set(
                        last, new Period(joined.get(last).from(), until.isAfter(part.until()) ? until : part.until()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(DutchTime.ZONE).toInstant();
    }
}
