package nl.meetmoment.fieldwork.planning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.AssistantTime;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.PlanReason;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.fieldwork.planning.FreeSlots.Booked;
import nl.meetmoment.fieldwork.planning.FreeSlots.Candidate;
import nl.meetmoment.fieldwork.planning.FreeSlots.Slot;
import nl.meetmoment.fieldwork.planning.FreeSlots.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds free moments and makes appointments at them: for the pages of coordinators, and for whoever may plan while calling.
 * Who may is asked before.
 */
@Service
public class Planner {

    private final Assistants assistants;
    private final HoursStore hours;
    private final AppointmentLines lines;
    private final FreeSlots slots;
    private final Appointments appointments;
    private final AssistantTime time;
    private final Clock clock;

    Planner(
            Assistants assistants,
            HoursStore hours,
            AppointmentLines lines,
            TravelTimes travel,
            Appointments appointments,
            AssistantTime time,
            Clock clock) {
        this.assistants = assistants;
        this.hours = hours;
        this.lines = lines;
        this.slots = new FreeSlots(travel);
        this.appointments = appointments;
        this.time = time;
        this.clock = clock;
    }

    /**
     * What is free, least load first.
     *
     * @param except a visit that is to be moved and so does not count, or null
     */
    @Transactional(readOnly = true)
    public List<Slot> free(Wish wish, @Nullable UUID except) {
        return slots.find(wish, candidates(wish.from(), wish.until(), except));
    }

    /**
     * @param area of those whom it is to
     * @throws PlanningRefused when an assistant is not there, cannot travel in time or has enough visits, or when it lies
     *     outside the hours in which visits are held, and there is no reason
     * @throws nl.meetmoment.fieldwork.AppointmentRefused as {@link Appointments#plan} says
     */
    @Transactional
    public UUID plan(NewAppointment asked, String area, UUID actor) {
        time.lock(people(asked.assistant(), asked.buddy()));
        var period = new Period(asked.at(), asked.at().plus(asked.length()));
        demandComing(
                period, area, asked.kind() == VisitKind.HOME, null, asked.assistant(), asked.buddy(), asked.reason());
        demandHours(period, asked.reason());
        return appointments.plan(asked, actor);
    }

    /** @throws PlanningRefused as when it is planned, and {@code AppointmentRefused} as {@link Appointments#move} says */
    @Transactional
    public void move(AppointmentLine visit, Period period, @Nullable PlanReason reason, UUID actor) {
        appointments.hold(List.of(visit.id()), people(visit.assistant(), visit.buddy()));
        demandComing(period, visit.area(), visit.isHome(), visit.id(), visit.assistant(), visit.buddy(), reason);
        demandHours(period, reason);
        appointments.move(visit.id(), period.from(), Duration.between(period.from(), period.until()), reason, actor);
    }

    /** @throws PlanningRefused as when it is planned, and {@code AppointmentRefused} as {@link Appointments#reassign} says */
    @Transactional
    public void reassign(
            AppointmentLine visit,
            @Nullable UUID assistant,
            @Nullable UUID buddy,
            @Nullable PlanReason reason,
            UUID actor) {
        appointments.hold(List.of(visit.id()), people(assistant, buddy));
        demandComing(visit.period(), visit.area(), visit.isHome(), visit.id(), assistant, buddy, reason);
        appointments.reassign(visit.id(), assistant, buddy, null, actor);
    }

    /** Everybody, with the visits of the weeks of these days. */
    List<Candidate> candidates(LocalDate from, LocalDate until, @Nullable UUID except) {
        Map<UUID, String> names = assistants.names();
        Map<UUID, Terms> terms = hours.terms(names.keySet());
        Map<UUID, Availability> open = hours.availability(names.keySet(), from);
        List<AppointmentLine> booked = lines.in(weeks(from, until)).stream()
                .filter(one -> except == null || !one.is(except))
                .toList();
        return names.keySet().stream()
                .map(id -> candidate(
                        id, terms.getOrDefault(id, Terms.USUAL), open.getOrDefault(id, Availability.NONE), booked))
                .toList();
    }

    FreeSlots slots() {
        return slots;
    }

    Wish wish(Period period, String area, boolean isHome) {
        LocalDate date = DutchTime.dateOf(period.from());
        return new Wish(
                date, date, clock.instant(), Duration.between(period.from(), period.until()), area, isHome, false);
    }

    private void demandComing(
            Period period,
            String area,
            boolean isHome,
            @Nullable UUID except,
            @Nullable UUID assistant,
            @Nullable UUID buddy,
            @Nullable PlanReason reason) {
        LocalDate date = DutchTime.dateOf(period.from());
        List<UUID> people = people(assistant, buddy);
        Wish wish = wish(period, area, isHome);
        candidates(date, date, except).stream()
                .filter(one -> people.contains(one.id()))
                .map(one -> slots.hindrance(wish, one, period))
                .flatMap(Optional::stream)
                .filter(hindrance -> reason == null && hindrance != Hindrance.BUSY)
                .findFirst()
                .ifPresent(hindrance -> {
                    throw new PlanningRefused(hindrance.code());
                });
    }

    private static void demandHours(Period period, @Nullable PlanReason reason) {
        if (reason == null && !FreeSlots.isInHours(period)) {
            throw new PlanningRefused("hours");
        }
    }

    private static Candidate candidate(UUID id, Terms terms, Availability open, List<AppointmentLine> booked) {
        List<Booked> own = booked.stream()
                .filter(one -> one.isOf(id))
                .map(one -> new Booked(one.period(), one.areaFor(terms)))
                .toList();
        return new Candidate(id, terms, open, own);
    }

    /** From the Monday before to the Monday after, so that the load of a week is whole. */
    private static Period weeks(LocalDate from, LocalDate until) {
        LocalDate first = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = until.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new Period(start(first), start(last));
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(DutchTime.ZONE).toInstant();
    }

    private static List<UUID> people(@Nullable UUID assistant, @Nullable UUID buddy) {
        return Stream.of(assistant, buddy).filter(Objects::nonNull).toList();
    }
}
