package nl.meetmoment.fieldwork.planning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;

/**
 * Finds the moments at which an assistant is free, has the time to travel, and has not as many visits that week as may be,
 * in the hours in which visits are held. Who has the fewest visits in the week comes first.
 */
public final class FreeSlots {

    /** Visits begin on whole and half hours. */
    private static final Duration STEP = Duration.ofMinutes(30);

    /** The hours in which visits are held, whoever holds them: nobody is called on earlier, or still there later. */
    private static final Hours HELD = new Hours(LocalTime.of(8, 0), LocalTime.of(21, 0));

    private final TravelTimes travel;

    FreeSlots(TravelTimes travel) {
        this.travel = travel;
    }

    /**
     * What is looked for.
     *
     * @param from first day
     * @param until last day
     * @param after nothing begins before this moment
     * @param area of the family, two digits or empty
     * @param isHome whether the assistant travels to it
     * @param withTwo whether a second assistant comes along
     */
    public record Wish(
            LocalDate from,
            LocalDate until,
            Instant after,
            Duration length,
            String area,
            boolean isHome,
            boolean withTwo) {}

    /** @param area where it is: of a visit the family's, of a guided session the assistant's own */
    record Booked(Period period, String area) {}

    record Candidate(UUID id, Terms terms, Availability availability, List<Booked> booked) {

        Candidate {
            booked = List.copyOf(booked);
        }

        /** Visits in the week, from Monday, of a moment. */
        int load(Instant moment) {
            LocalDate monday = monday(moment);
            return (int) booked.stream()
                    .filter(one -> monday(one.period().from()).equals(monday))
                    .count();
        }

        private static LocalDate monday(Instant moment) {
            return DutchTime.dateOf(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    /**
     * @param load visits that the assistant has in that week already
     * @param buddy the second assistant, or null
     */
    public record Slot(
            UUID assistant,
            Period period,
            int load,
            @Nullable UUID buddy) {}

    /** All of them: by load, then by time, then as the assistants were given. */
    List<Slot> find(Wish wish, List<Candidate> candidates) {
        var found = new ArrayList<Slot>();
        for (LocalDate date = wish.from(); !date.isAfter(wish.until()); date = date.plusDays(1)) {
            for (Candidate candidate : candidates) {
                for (Period period : starts(wish, candidate, date)) {
                    slot(wish, candidate, period, candidates).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingInt(Slot::load)
                .thenComparing(slot -> slot.period().from()));
        return List.copyOf(found);
    }

    /** Whether all of it lies within the hours of one day in which visits are held. */
    static boolean isInHours(Period period) {
        LocalDate date = DutchTime.dateOf(period.from());
        return new Period(at(date, HELD.from()), at(date, HELD.until())).holds(period);
    }

    /** Why an assistant cannot come then; empty when the assistant can. */
    Optional<Hindrance> hindrance(Wish wish, Candidate candidate, Period period) {
        if (candidate.booked().stream().anyMatch(one -> one.period().overlaps(period))) {
            return Optional.of(Hindrance.BUSY);
        }
        if (!candidate.availability().holds(period)) {
            return Optional.of(Hindrance.NOT_AVAILABLE);
        }
        if (!hasTimeToTravel(wish, candidate, period)) {
            return Optional.of(Hindrance.TRAVEL);
        }
        return candidate.load(period.from()) < candidate.terms().mostVisits()
                ? Optional.empty()
                : Optional.of(Hindrance.FULL);
    }

    private Optional<Slot> slot(Wish wish, Candidate candidate, Period period, List<Candidate> all) {
        if (hindrance(wish, candidate, period).isPresent()) {
            return Optional.empty();
        }
        int load = candidate.load(period.from());
        if (!wish.withTwo()) {
            return Optional.of(new Slot(candidate.id(), period, load, null));
        }
        return free(wish, period, all, one -> !one.id().equals(candidate.id()))
                .map(buddy -> new Slot(candidate.id(), period, load, buddy.id()));
    }

    /** Of those who can come then the one with the fewest visits in the week. */
    Optional<Candidate> free(Wish wish, Period period, List<Candidate> all, Predicate<Candidate> condition) {
        return all.stream()
                .filter(condition)
                .filter(one -> hindrance(wish, one, period).isEmpty())
                .min(Comparator.comparingInt(one -> one.load(period.from())));
    }

    private static List<Period> starts(Wish wish, Candidate candidate, LocalDate date) {
        var starts = new ArrayList<Period>();
        for (Period open : candidate.availability().on(date)) {
            Instant start = nextStep(open.from());
            while (!start.plus(wish.length()).isAfter(open.until())) {
                var period = new Period(start, start.plus(wish.length()));
                if (start.isAfter(wish.after()) && isInHours(period)) {
                    starts.add(period);
                }
                start = start.plus(STEP);
            }
        }
        return starts;
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(DutchTime.ZONE).toInstant();
    }

    private static Instant nextStep(Instant moment) {
        long step = STEP.toSeconds();
        return Instant.ofEpochSecond(-Math.floorDiv(-moment.getEpochSecond(), step) * step);
    }

    /** Between this visit and the others of that day. */
    private boolean hasTimeToTravel(Wish wish, Candidate candidate, Period period) {
        String here = wish.isHome() ? wish.area() : candidate.terms().area();
        LocalDate date = DutchTime.dateOf(period.from());
        return candidate.booked().stream()
                .filter(one -> DutchTime.dateOf(one.period().from()).equals(date))
                .allMatch(one -> isApart(one.period(), period, travel.between(one.area(), here)));
    }

    private static boolean isApart(Period one, Period other, Duration between) {
        return !one.until().plus(between).isAfter(other.from())
                || !other.until().plus(between).isAfter(one.from());
    }
}
