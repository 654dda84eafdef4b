package nl.meetmoment.fieldwork.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.Appointments.Crew;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.planning.FreeSlots.Booked;
import nl.meetmoment.fieldwork.planning.FreeSlots.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When an assistant is ill or away: who goes instead, confirmed in one step, and taken back within some seconds. */
@Service
class Absences {

    /** How long a confirmation can be taken back. */
    static final Duration UNDO = Duration.ofSeconds(10);

    private final AppointmentLines lines;
    private final Planner planner;
    private final Appointments appointments;
    private final JdbcClient store;
    private final Clock clock;

    Absences(AppointmentLines lines, Planner planner, Appointments appointments, JdbcClient store, Clock clock) {
        this.lines = lines;
        this.planner = planner;
        this.appointments = appointments;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A visit that the assistant cannot come to.
     *
     * @param isBuddy whether it is the second assistant who is away
     * @param proposal who could go instead, the least loaded one who is free; null when nobody is
     * @param free all who could
     */
    record Touched(
            AppointmentLine visit,
            boolean isBuddy,
            @Nullable UUID proposal,
            List<UUID> free) {}

    /** @throws PlanningRefused when the days are in the wrong order or over */
    @Transactional(readOnly = true)
    public List<Touched> touched(UUID assistant, LocalDate from, LocalDate until) {
        demandDays(from, until);
        List<AppointmentLine> visits = visits(assistant, from, until);
        if (visits.isEmpty()) {
            return List.of();
        }
        List<Candidate> others = new ArrayList<>(planner.candidates(from, until, null).stream()
                .filter(one -> !one.id().equals(assistant))
                .toList());
        return visits.stream().map(visit -> touched(visit, assistant, others)).toList();
    }

    /**
     * Records the absence and gives every visit to whom it was given in the form, or to nobody yet.
     *
     * @param replacements by visit; one that is not named is given to nobody
     * @return by which it can be taken back
     * @throws PlanningRefused when visits came or went meanwhile
     * @throws nl.meetmoment.fieldwork.AppointmentRefused when somebody was given another appointment meanwhile
     */
    @Transactional
    public UUID confirm(
            UUID assistant, LocalDate from, LocalDate until, Map<UUID, Optional<UUID>> replacements, UUID actor) {
        demandDays(from, until);
        Set<UUID> people =
                replacements.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
        appointments.hold(replacements.keySet(), with(people, assistant));
        List<AppointmentLine> visits = visits(assistant, from, until);
        if (!replacements
                .keySet()
                .equals(visits.stream().map(AppointmentLine::id).collect(Collectors.toSet()))) {
            throw new PlanningRefused("visits-changed");
        }
        UUID batch = record(assistant, from, until, actor);
        visits.forEach(visit -> give(visit, assistant, replacements.get(visit.id()), batch, actor));
        return batch;
    }

    /** What was taken from the assistant for an absence and still waits for somebody, the earliest first. */
    @Transactional(readOnly = true)
    public List<AppointmentLine> waiting(UUID assistant) {
        return store
                .sql("select distinct c.visit_id from fieldwork.absence a "
                        + "join fieldwork.visit_change c on c.batch = a.absence_id "
                        + "where a.assistant_id = ? and a.until_date >= ? and a.taken_back_at is null")
                .params(assistant, DutchTime.dateOf(clock.instant()))
                .query(UUID.class)
                .stream()
                .map(lines::find)
                .flatMap(Optional::stream)
                .filter(AppointmentLine::isPlanned)
                .filter(visit -> visit.isUnassigned() || visit.isWithoutBuddy())
                .sorted(Comparator.comparing(AppointmentLine::start))
                .toList();
    }

    /**
     * What was confirmed is taken back, but for visits that somebody changed meanwhile.
     *
     * @return how many visits stay as they are now
     * @throws PlanningRefused when it is too late
     */
    @Transactional
    public int takeBack(UUID assistant, UUID batch, UUID actor) {
        Instant now = clock.instant();
        int found = store.sql("update fieldwork.absence set taken_back_at = :now where absence_id = :batch "
                        + "and assistant_id = :assistant and taken_back_at is null and recorded_at >= :earliest")
                .param("now", utc(now))
                .param("batch", batch)
                .param("assistant", assistant)
                .param("earliest", utc(now.minus(UNDO)))
                .update();
        if (found == 0) {
            throw new PlanningRefused("undo-late");
        }
        List<Change> changes = changes(batch);
        long restored = changes.stream()
                .filter(one -> appointments.restore(one.visit(), one.now(), one.former(), actor))
                .count();
        return Math.toIntExact(changes.size() - restored);
    }

    private record Change(UUID visit, Crew now, Crew former) {}

    private List<Change> changes(UUID batch) {
        return store.sql("select visit_id, assistant_id, buddy_id, former_assistant_id, former_buddy_id "
                        + "from fieldwork.visit_change where batch = ? order by visit_id")
                .param(batch)
                .query((row, number) -> new Change(
                        row.getObject("visit_id", UUID.class),
                        new Crew(row.getObject("assistant_id", UUID.class), row.getObject("buddy_id", UUID.class)),
                        new Crew(
                                row.getObject("former_assistant_id", UUID.class),
                                row.getObject("former_buddy_id", UUID.class))))
                .list();
    }

    /** The visit counts for whom it is proposed to, so that nobody is proposed for two at once. */
    private Touched touched(AppointmentLine visit, UUID assistant, List<Candidate> others) {
        boolean isBuddy = assistant.equals(visit.buddy());
        UUID stays = isBuddy ? visit.assistant() : visit.buddy();
        List<Candidate> free = others.stream()
                .filter(one -> !one.id().equals(stays))
                .filter(one -> planner.slots()
                        .hindrance(planner.wish(visit.period(), visit.area(), visit.isHome()), one, visit.period())
                        .isEmpty())
                .sorted(Comparator.comparingInt(one -> one.load(visit.period().from())))
                .toList();
        Optional<Candidate> proposal = free.stream().findFirst();
        proposal.ifPresent(one -> others.replaceAll(other -> other.equals(one) ? booked(one, visit) : other));
        return new Touched(
                visit,
                isBuddy,
                proposal.map(Candidate::id).orElse(null),
                free.stream().map(Candidate::id).toList());
    }

    private static Candidate booked(Candidate candidate, AppointmentLine visit) {
        var more = new ArrayList<>(candidate.booked());
        more.add(new Booked(visit.period(), visit.areaFor(candidate.terms())));
        return new Candidate(candidate.id(), candidate.terms(), candidate.availability(), more);
    }

    /** Without its first assistant a visit waits for both. */
    private void give(
            AppointmentLine visit, UUID assistant, @Nullable Optional<UUID> replacement, UUID batch, UUID actor) {
        UUID instead = replacement == null ? null : replacement.orElse(null);
        if (assistant.equals(visit.buddy())) {
            boolean mayGoAlone = instead != null || !visit.byTwo();
            appointments.reassign(visit.id(), mayGoAlone ? visit.assistant() : null, instead, batch, actor);
        } else {
            appointments.reassign(visit.id(), instead, instead == null ? null : visit.buddy(), batch, actor);
        }
    }

    private UUID record(UUID assistant, LocalDate from, LocalDate until, UUID actor) {
        UUID absence = UUID.randomUUID();
        store.sql(
                        "insert into fieldwork.absence (absence_id, assistant_id, from_date, until_date, recorded_at, recorded_by) "
                                + "values (?, ?, ?, ?, ?, ?)")
                .params(absence, assistant, from, until, utc(clock.instant()), actor)
                .update();
        return absence;
    }

    /** What has not begun, also from earlier today. */
    private List<AppointmentLine> visits(UUID assistant, LocalDate from, LocalDate until) {
        var days = new Period(start(from), start(until.plusDays(1)));
        return lines.of(assistant, days).stream()
                .filter(AppointmentLine::isPlanned)
                .toList();
    }

    private void demandDays(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new PlanningRefused("days-order");
        }
        if (from.isBefore(DutchTime.dateOf(clock.instant()))) {
            throw new PlanningRefused("day-over");
        }
        if (until.isAfter(from.plusDays(366))) {
            throw new PlanningRefused("days-many");
        }
    }

    private static List<UUID> with(Set<UUID> people, UUID assistant) {
        var all = new ArrayList<>(people);
        all.add(assistant);
        return all;
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(DutchTime.ZONE).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
