package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.FamilyChange.Kind;
import nl.meetmoment.fieldwork.FamilyChange.Reason;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a family after it was registered; each change is kept with who made it and when. Every method throws {@link
 * ChangeRefused} when the change cannot be, and a problem NOT_FOUND when there is no such family or participant.
 */
@Service
public class FamilyChanges {

    private final Families families;
    private final QuestionnaireTasks tasks;
    private final FamilyRegistration registration;
    private final FamilyHistory history;
    private final StudyCatalogue studies;
    private final Departures departures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FamilyChanges(
            Families families,
            QuestionnaireTasks tasks,
            FamilyRegistration registration,
            FamilyHistory history,
            StudyCatalogue studies,
            Departures departures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.families = families;
        this.tasks = tasks;
        this.registration = registration;
        this.history = history;
        this.studies = studies;
        this.departures = departures;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link FamilyRegistration#register}, by somebody who is on record for it. */
    @Transactional
    public RegisteredFamily register(NewFamily family, StaffMember who) {
        RegisteredFamily registered = registration.register(family);
        families.flush();
        var change = new FamilyChange(Kind.REGISTERED, null, null, family.region(), family.intake());
        history.add(registered.caseNumber(), change, who.id());
        return registered;
    }

    /**
     * Other children are the ones that the parents report on. Once a questionnaire was given out, a child keeps its letter:
     * then a child can only be added.
     *
     * @param children numbers of the children
     */
    @Transactional
    public void select(String caseNumber, Set<Integer> children, Reason reason, StaffMember who) {
        Family family = taken(caseNumber);
        demand(reason.fits(Kind.SELECTION), "reason");
        int most = studies.current().selection().maximum();
        demand(!children.isEmpty() && children.size() <= most, "selection-number");
        family.correctTargetChildren(children, isGivenOut(family));
        String letters = family.targetChildren().stream()
                .map(child -> child.letter() + "=" + child.number())
                .collect(Collectors.joining(" "));
        history.add(caseNumber, new FamilyChange(Kind.SELECTION, null, reason, letters, today()), who.id());
    }

    /** The family is in another region from a day on that is not in the future; what was before counts there. */
    @Transactional
    public void move(String caseNumber, String region, LocalDate from, StaffMember who) {
        Family family = taken(caseNumber);
        demand(studies.current().region(region).isPresent(), "region");
        demandNotInFuture(from);
        family.move(region, from);
        history.add(caseNumber, new FamilyChange(Kind.MOVED, null, null, region, from), who.id());
    }

    /** The measure of a child from a day on, {@link Measure#NONE} when the one before ended the day before. */
    @Transactional
    public void measure(String caseNumber, int number, Measure measure, LocalDate from, StaffMember who) {
        change(caseNumber, number, who, new FamilyChange(Kind.MEASURE, number, null, measure.code(), from), child -> {
            demandNotInFuture(from);
            child.measure(measure, from);
        });
    }

    /** Visits are not to this child any more unless it is chosen; the parents go on reporting on it. */
    @Transactional
    public void leftHome(String caseNumber, int number, LocalDate from, StaffMember who) {
        change(caseNumber, number, who, new FamilyChange(Kind.LEFT_HOME, number, null, "", from), child -> {
            demandNotInFuture(from);
            child.leftHome(from);
        });
    }

    @Transactional
    public void cameHome(String caseNumber, int number, StaffMember who) {
        var change = new FamilyChange(Kind.CAME_HOME, number, null, "", today());
        change(caseNumber, number, who, change, Participant::cameHome);
    }

    /**
     * Takes part no more, from now on; what was handed in stays, and so does the reward. Whoever contacts the participant hears
     * it first.
     *
     * @param mayBeContacted whether the participant may still be called and written to
     */
    @Transactional
    public void stop(String caseNumber, int number, Reason reason, boolean mayBeContacted, StaffMember who) {
        demand(reason.fits(Kind.STOPPED) && !reason.isOfRegister(), "reason");
        departures.takeVisits(caseNumber);
        String value = StoppedParticipants.value(mayBeContacted);
        change(caseNumber, number, who, new FamilyChange(Kind.STOPPED, number, reason, value, today()), leaving -> {
            leaving.stop();
            events.publishEvent(new ParticipantStopped(leaving.id(), mayBeContacted, who.id()));
            departures.follow(leaving, wave -> true, caseNumber, who.id());
        });
    }

    /** Also of whom linkage knows a withdrawal from everything; consent is asked again. */
    @Transactional
    public void resume(String caseNumber, int number, StaffMember who) {
        var change = new FamilyChange(Kind.RESUMED, number, null, "", today());
        change(caseNumber, number, who, change, again -> {
            again.resume();
            events.publishEvent(new ParticipantResumed(again.id()));
        });
    }

    /**
     * Somebody more takes part from today on, such as a parent at T1; earlier waves do not wait for them, and what is asked
     * once only is asked in their own first wave.
     *
     * @return the new participant's number
     */
    @Transactional
    public int join(String caseNumber, NewParticipant joining, StaffMember who) {
        Family family = taken(caseNumber);
        Participant joined = family.join(joining, today());
        String value = joined.kind().code();
        history.add(caseNumber, new FamilyChange(Kind.JOINED, joined.number(), null, value, today()), who.id());
        return joined.number();
    }

    private void change(
            String caseNumber, int number, StaffMember who, FamilyChange change, Consumer<Participant> step) {
        Family family = taken(caseNumber);
        step.accept(family.participants().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::exception));
        history.add(family.caseNumber(), change, who.id());
    }

    private Family taken(String caseNumber) {
        return families.take(caseNumber).orElseThrow(Problem.NOT_FOUND::exception);
    }

    private boolean isGivenOut(Family family) {
        return !tasks.of(family.participants().stream().map(Participant::id).toList())
                .isEmpty();
    }

    private LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }

    private void demandNotInFuture(LocalDate from) {
        demand(!from.isAfter(today()), "future");
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new ChangeRefused(otherwise);
        }
    }
}
