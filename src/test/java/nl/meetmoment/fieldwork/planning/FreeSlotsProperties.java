package nl.meetmoment.fieldwork.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.planning.Availability.Extra;
import nl.meetmoment.fieldwork.planning.Availability.Weekly;
import nl.meetmoment.fieldwork.planning.FreeSlots.Booked;
import nl.meetmoment.fieldwork.planning.FreeSlots.Candidate;
import nl.meetmoment.fieldwork.planning.FreeSlots.Slot;
import nl.meetmoment.fieldwork.planning.FreeSlots.Wish;

/** What holds for every slot that is offered, in weeks around a change of the clock. */
class FreeSlotsProperties {

    private static final List<String> AREAS = List.of("", "10", "35", "38", "75", "97", "62");

    private final TravelTimes travel = new TravelTimes();
    private final FreeSlots slots = new FreeSlots(travel);

    @Property(tries = 150)
    void isWithinTheHoursAndNeverBesideAnotherVisit(@ForAll long seed) {
        var random = new Random(seed);
        Wish wish = wish(random, false);
        List<Candidate> candidates = candidates(random, wish.from());

        assertThat(slots.find(wish, candidates)).allSatisfy(slot -> {
            Candidate candidate = candidate(slot.assistant(), candidates);
            assertThat(candidate
                            .availability()
                            .on(DutchTime.dateOf(slot.period().from())))
                    .anyMatch(open -> open.holds(slot.period()));
            assertThat(candidate.booked()).noneMatch(one -> one.period().overlaps(slot.period()));
            assertThat(slot.period().from()).isAfter(wish.after());
            assertThat(Duration.between(slot.period().from(), slot.period().until()))
                    .isEqualTo(wish.length());
        });
    }

    @Property(tries = 150)
    void leavesTimeToTravelFromAndToTheOtherVisitsOfTheDay(@ForAll long seed) {
        var random = new Random(seed);
        Wish wish = wish(random, false);
        List<Candidate> candidates = candidates(random, wish.from());

        for (Slot slot : slots.find(wish, candidates)) {
            Candidate candidate = candidate(slot.assistant(), candidates);
            String here = wish.isHome() ? wish.area() : candidate.terms().area();
            for (Booked booked : candidate.booked()) {
                if (DutchTime.dateOf(booked.period().from())
                        .equals(DutchTime.dateOf(slot.period().from()))) {
                    assertThat(gap(booked.period(), slot.period()))
                            .isGreaterThanOrEqualTo(travel.between(booked.area(), here));
                }
            }
        }
    }

    @Property(tries = 150)
    void asksFirstWhoHasFewestVisitsAndNobodyForTooMany(@ForAll long seed) {
        var random = new Random(seed);
        Wish wish = wish(random, false);
        List<Candidate> candidates = candidates(random, wish.from());

        List<Slot> found = slots.find(wish, candidates);

        assertThat(found).isSortedAccordingTo(Comparator.comparingInt(Slot::load));
        assertThat(found).allSatisfy(slot -> assertThat(slot.load())
                .isEqualTo(candidate(slot.assistant(), candidates)
                        .load(slot.period().from()))
                .isLessThan(candidate(slot.assistant(), candidates).terms().mostVisits()));
    }

    @Property(tries = 80)
    void bringsSomebodyElseWhoIsFreeTooWhenTwoGo(@ForAll long seed) {
        var random = new Random(seed);
        Wish wish = wish(random, true);
        List<Candidate> candidates = candidates(random, wish.from());

        assertThat(slots.find(wish, candidates)).allSatisfy(slot -> {
            assertThat(slot.buddy()).isNotNull().isNotEqualTo(slot.assistant());
            assertThat(slots.hindrance(wish, candidate(slot.buddy(), candidates), slot.period()))
                    .isEmpty();
        });
    }

    @Property(tries = 60)
    void offersNothingBeforeEightOrAfterNineInTheEvening(@ForAll long seed) {
        var random = new Random(seed);
        Wish wish = wish(random, false);

        assertThat(slots.find(wish, candidates(random, wish.from()))).allSatisfy(slot -> {
            LocalDateTime from = LocalDateTime.ofInstant(slot.period().from(), DutchTime.ZONE);
            LocalDateTime until = LocalDateTime.ofInstant(slot.period().until(), DutchTime.ZONE);
            assertThat(from.toLocalTime()).isAfterOrEqualTo(LocalTime.of(8, 0));
            assertThat(until).isBeforeOrEqualTo(from.toLocalDate().atTime(21, 0));
        });
    }

    /** Nothing that is free in those hours is kept back: every half hour that is not offered has a hindrance. */
    @Property(tries = 60)
    void offersEveryHalfHourThatNothingHinders(@ForAll long seed) {
        var random = new Random(seed);
        Wish wish = wish(random, false);
        List<Candidate> candidates = candidates(random, wish.from());
        Set<String> offered = new HashSet<>();
        slots.find(wish, candidates)
                .forEach(slot ->
                        offered.add(slot.assistant() + " " + slot.period().from()));

        Instant start = wish.from().atStartOfDay(DutchTime.ZONE).toInstant();
        Instant end = wish.until().plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant();
        for (Instant at = start; at.isBefore(end); at = at.plusSeconds(1800)) {
            for (Candidate candidate : candidates) {
                var period = new Period(at, at.plus(wish.length()));
                if (at.isAfter(wish.after())
                        && FreeSlots.isInHours(period)
                        && slots.hindrance(wish, candidate, period).isEmpty()) {
                    assertThat(offered).contains(candidate.id() + " " + at);
                }
            }
        }
    }

    private static Duration gap(Period one, Period other) {
        return one.until().isAfter(other.from())
                ? Duration.between(other.until(), one.from())
                : Duration.between(one.until(), other.from());
    }

    private static Candidate candidate(UUID id, List<Candidate> all) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Wish wish(Random random, boolean withTwo) {
        LocalDate from = LocalDate.of(2027, 3, 22).plusDays(random.nextInt(7));
        if (random.nextBoolean()) {
            from = LocalDate.of(2026, 10, 19).plusDays(random.nextInt(7));
        }
        return new Wish(
                from,
                from.plusDays(8),
                from.atTime(12, 10).atZone(DutchTime.ZONE).toInstant(),
                Duration.ofMinutes(30 + 15 * random.nextInt(8)),
                AREAS.get(random.nextInt(AREAS.size())),
                random.nextInt(4) > 0,
                withTwo);
    }

    private static List<Candidate> candidates(Random random, LocalDate from) {
        var candidates = new ArrayList<Candidate>();
        for (int one = 0; one < 3; one++) {
            String area = AREAS.get(random.nextInt(AREAS.size()));
            candidates.add(new Candidate(
                    UUID.randomUUID(),
                    new Terms(area.isEmpty() ? "" : area + "11", 1 + random.nextInt(5)),
                    availability(random, from),
                    booked(random, from)));
        }
        return candidates;
    }

    private static Availability availability(Random random, LocalDate from) {
        var weekly = new ArrayList<Weekly>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                weekly.add(new Weekly(day, hours(random, 1)));
                weekly.add(new Weekly(day, hours(random, 13)));
            }
        }
        List<Extra> extra = List.of(new Extra(from.plusDays(3), hours(random, 18)));
        return new Availability(weekly, extra, Set.of(from.plusDays(random.nextInt(9))), List.of());
    }

    private static Hours hours(Random random, int earliest) {
        int from = earliest + random.nextInt(3);
        return new Hours(LocalTime.of(from, 5 * random.nextInt(12)), LocalTime.of(from + 2, 5 * random.nextInt(12)));
    }

    private static List<Booked> booked(Random random, LocalDate from) {
        var booked = new ArrayList<Booked>();
        for (int one = 0; one < random.nextInt(6); one++) {
            Instant at = from.plusDays(random.nextInt(9))
                    .atTime(random.nextInt(22), 15 * random.nextInt(4))
                    .atZone(DutchTime.ZONE)
                    .toInstant();
            booked.add(new Booked(new Period(at, at.plusSeconds(5400)), AREAS.get(random.nextInt(AREAS.size()))));
        }
        return booked;
    }
}
