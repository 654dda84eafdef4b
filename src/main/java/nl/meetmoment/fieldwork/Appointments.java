package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.access.AccountView;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Role;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.VisitHistory.Step;
import nl.meetmoment.fieldwork.messages.AppointmentMessages;
import nl.meetmoment.fieldwork.messages.AppointmentMessages.Appointment;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.Wave;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, moves, reassigns and cancels appointments. Who may is asked before. Whom an appointment is taken from sees its
 * contact cards no more from that moment on.
 */
@Service
public class Appointments {

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofMinutes(600);

    private final Visits visits;
    private final Families families;
    private final Accounts accounts;
    private final StudyCatalogue studies;
    private final AssistantTime time;
    private final VisitsByTwo byTwo;
    private final Households households;
    private final DecidedWindows decided;
    private final VisitHistory history;
    private final AppointmentMessages messages;
    private final Clock clock;

    Appointments(
            Visits visits,
            Families families,
            Accounts accounts,
            StudyCatalogue studies,
            AssistantTime time,
            VisitsByTwo byTwo,
            Households households,
            DecidedWindows decided,
            VisitHistory history,
            AppointmentMessages messages,
            Clock clock) {
        this.visits = visits;
        this.families = families;
        this.accounts = accounts;
        this.studies = studies;
        this.time = time;
        this.byTwo = byTwo;
        this.households = households;
        this.decided = decided;
        this.history = history;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param actor id of the account that does it
     * @return the visit's id
     * @throws AppointmentRefused when it cannot be so; its reasons are {@code participants}, {@code takes-no-part}, {@code apart}, {@code past}, {@code length},
     *     {@code window}, {@code assistant}, {@code same-person}, {@code buddy-needed} and {@code double-booked}
     */
    @Transactional
    public UUID plan(NewAppointment asked, UUID actor) {
        time.lock(people(asked.assistant(), asked.buddy()));
        Family family = families.take(asked.caseNumber()).orElseThrow(Problem.NOT_FOUND::exception);
        demandOfFamily(asked.participants(), family);
        demandTakingPart(asked, family);
        demandOneHome(asked.participants(), family);
        demandMoment(family, asked.wave(), asked.at(), asked.length(), asked.reason());
        var visit = new Visit(asked);
        demandPeople(visit, asked.assistant(), asked.buddy());
        demandFree(visit, asked.at(), asked.length(), asked.assistant(), asked.buddy());
        visits.save(visit);
        visits.flush();
        history.add(visit, new Step("planned", actor, code(asked.reason()), null), null, null);
        messages.stands(told(visit));
        return visit.id();
    }

    /** @throws AppointmentRefused also with {@code begun}, and with {@code apart} when its parents live together no more */
    @Transactional
    public void move(UUID id, Instant at, Duration length, @Nullable PlanReason reason, UUID actor) {
        Visit visit = planned(id);
        Family family = families.findById(visit.caseNumber()).orElseThrow();
        demandOneHome(visit.participants(), family);
        demandMoment(family, visit.wave(), at, length, reason);
        demandFree(visit, at, length, visit.assistant(), visit.buddy());
        visit.move(at, length);
        visits.flush();
        history.add(visit, new Step("moved", actor, code(reason), null), visit.assistant(), visit.buddy());
        messages.stands(told(visit));
    }

    /**
     * To others, or to nobody yet.
     *
     * @param batch what is confirmed together, or null
     * @throws AppointmentRefused also with {@code begun}
     */
    @Transactional
    public void reassign(UUID id, @Nullable UUID assistant, @Nullable UUID buddy, @Nullable UUID batch, UUID actor) {
        Visit visit = planned(id);
        demandPeople(visit, assistant, buddy);
        demandFree(visit, visit.plannedAt(), visit.length(), assistant, buddy);
        reassign(visit, assistant, buddy, new Step("reassigned", actor, null, batch));
    }

    /**
     * Takes a reassignment back, unless somebody changed the visit since, or its people are taken.
     *
     * @return whether it was taken back
     */
    @Transactional
    public boolean restore(UUID id, Crew now, Crew former, UUID actor) {
        Visit visit = taken(id);
        boolean isUnchanged = visit.state() == VisitState.PLANNED
                && Objects.equals(visit.assistant(), now.assistant())
                && Objects.equals(visit.buddy(), now.buddy());
        if (!isUnchanged) {
            return false;
        }
        time.lock(people(former.assistant(), former.buddy()));
        if (isTaken(visit, visit.plannedAt(), visit.length(), former.assistant(), former.buddy())) {
            return false;
        }
        reassign(visit, former.assistant(), former.buddy(), new Step("restored", actor, null, null));
        return true;
    }

    /**
     * Keeps others from changing these visits, and from planning for these assistants, until the transaction's end. Visits
     * come first and both in order, so that nobody waits for each other.
     */
    @Transactional
    public void hold(Collection<UUID> visitIds, Collection<UUID> assistants) {
        visitIds.stream().sorted().forEach(this::taken);
        time.lock(assistants);
    }

    /**
     * The days on which a wave may be filled in; empty while what it counts from has not happened, and where it was decided that
     * the family skips it.
     */
    @Transactional(readOnly = true)
    public Optional<Window> window(String caseNumber, String wave) {
        Family family = families.findById(caseNumber).orElseThrow(Problem.NOT_FOUND::exception);
        return window(family, studies.current().wave(wave));
    }

    /** Both days belong to it. */
    public record Window(LocalDate from, LocalDate until) {

        public boolean holds(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(until);
        }
    }

    /** Who goes to a visit. */
    public record Crew(@Nullable UUID assistant, @Nullable UUID buddy) {}

    /** @throws AppointmentRefused with {@code begun} */
    @Transactional
    public void cancel(UUID id, CancelReason reason, UUID actor) {
        Visit visit = planned(id);
        visit.cancel(reason);
        history.add(visit, new Step("cancelled", actor, reason.code(), null), visit.assistant(), visit.buddy());
        messages.cancelled(told(visit));
    }

    private static Appointment told(Visit visit) {
        return new Appointment(visit.id(), visit.wave(), visit.plannedAt(), visit.participants());
    }

    private void reassign(Visit visit, @Nullable UUID assistant, @Nullable UUID buddy, Step step) {
        UUID formerAssistant = visit.assistant();
        UUID formerBuddy = visit.buddy();
        visit.reassign(assistant, buddy);
        visits.flush();
        history.add(visit, step, formerAssistant, formerBuddy);
    }

    private static void demandOfFamily(Set<UUID> participants, Family family) {
        Set<UUID> members = family.participants().stream().map(Participant::id).collect(Collectors.toSet());
        if (participants.isEmpty() || !members.containsAll(participants)) {
            throw new AppointmentRefused("participants", "An appointment is to somebody of the family.");
        }
    }

    private static void demandTakingPart(NewAppointment asked, Family family) {
        if (family.participants().stream()
                .filter(one -> asked.participants().contains(one.id()))
                .noneMatch(one -> one.takesPartIn(asked.wave()))) {
            throw new AppointmentRefused("takes-no-part", "None of them takes part in this wave.");
        }
    }

    /** One appointment with both would tell each of two separated parents that the other takes part (promise S5). */
    private void demandOneHome(Set<UUID> participants, Family family) {
        Set<UUID> adults = family.participants().stream()
                .filter(one -> !one.isChild() && participants.contains(one.id()))
                .map(Participant::id)
                .collect(Collectors.toSet());
        if (adults.size() > 1 && !households.of(family.caseNumber()).areTogether(adults)) {
            throw new AppointmentRefused(
                    "apart", "Parents who are not known to live together have no appointment together.");
        }
    }

    private void demandMoment(Family family, String wave, Instant at, Duration length, @Nullable PlanReason reason) {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new AppointmentRefused("length", "An appointment is of a quarter of an hour to ten hours.");
        }
        if (at.isBefore(clock.instant())) {
            throw new AppointmentRefused("past", "An appointment lies ahead.");
        }
        Optional<Window> window = window(family, studies.current().wave(wave));
        if (reason == null
                && window.filter(one -> one.holds(DutchTime.dateOf(at))).isEmpty()) {
            throw new AppointmentRefused("window", "Outside the wave's window there is a reason.");
        }
    }

    /** T0 counts from the intake, what follows from the day on which T0 was begun; what was decided of the wave comes over it. */
    private Optional<Window> window(Family family, Wave wave) {
        boolean isFirst = studies.current().waves().get(0).equals(wave);
        LocalDate start = isFirst ? family.intake() : family.t0();
        return Optional.ofNullable(start)
                .map(day -> new Window(wave.opens(day), wave.closes(day)))
                .flatMap(window -> decided.on(window, family.caseNumber(), wave.code()));
    }

    private void demandPeople(Visit visit, @Nullable UUID assistant, @Nullable UUID buddy) {
        Set<UUID> known =
                accounts.withRole(Role.ASSISTANT).stream().map(AccountView::id).collect(Collectors.toSet());
        if (!known.containsAll(people(assistant, buddy)) || (assistant == null && buddy != null)) {
            throw new AppointmentRefused("assistant", "There is no such assistant.");
        }
        if (assistant != null && assistant.equals(buddy)) {
            throw new AppointmentRefused("same-person", "Two go, not one twice.");
        }
        boolean needsBuddy = assistant != null && visit.kind() == VisitKind.HOME && byTwo.isSet(visit.caseNumber());
        if (needsBuddy && buddy == null) {
            throw new AppointmentRefused("buddy-needed", "Nobody visits this family alone.");
        }
    }

    private void demandFree(Visit visit, Instant at, Duration length, @Nullable UUID assistant, @Nullable UUID buddy) {
        time.lock(people(assistant, buddy));
        if (isTaken(visit, at, length, assistant, buddy)) {
            throw new AppointmentRefused("double-booked", "Somebody has another appointment then.");
        }
    }

    private boolean isTaken(Visit visit, Instant at, Duration length, @Nullable UUID assistant, @Nullable UUID buddy) {
        return people(assistant, buddy).stream().anyMatch(one -> time.isTaken(one, at, at.plus(length), visit.id()));
    }

    private static List<UUID> people(@Nullable UUID assistant, @Nullable UUID buddy) {
        return Stream.of(assistant, buddy).filter(Objects::nonNull).toList();
    }

    private Visit planned(UUID id) {
        Visit visit = taken(id);
        if (visit.state() != VisitState.PLANNED) {
            throw new AppointmentRefused("begun", "Only what has not begun can change.");
        }
        return visit;
    }

    private Visit taken(UUID id) {
        return visits.take(id).orElseThrow(Problem.NOT_FOUND::exception);
    }

    private static @Nullable String code(@Nullable PlanReason reason) {
        return reason == null ? null : reason.code();
    }
}
