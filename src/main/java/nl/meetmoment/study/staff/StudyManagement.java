package nl.meetmoment.study.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.StudyDefinition;
import nl.meetmoment.study.StudyPublication;
import nl.meetmoment.study.StudyWentLive;
import nl.meetmoment.study.store.LiveStudies;
import nl.meetmoment.study.store.LoadedOverlay;
import nl.meetmoment.study.store.LoadedOverlay.Step;
import nl.meetmoment.study.store.NewOverlay;
import nl.meetmoment.study.store.Overlays;
import nl.meetmoment.study.store.Waiver;
import nl.meetmoment.study.store.Waivers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What coordinators do to the study: one at a time, each in the trail before it is done. What the same person has done
 * already is not done again, and is no error: somebody pressed twice. Who comes after somebody else is told so.
 */
@Service
class StudyManagement {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final StudyPublication publication;
    private final StudyCatalogue catalogue;
    private final InstrumentStates states;
    private final Overlays overlays;
    private final Waivers waivers;
    private final LiveStudies live;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StudyManagement(
            StudyPublication publication,
            StudyCatalogue catalogue,
            InstrumentStates states,
            Overlays overlays,
            Waivers waivers,
            LiveStudies live,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.publication = publication;
        this.catalogue = catalogue;
        this.states = states;
        this.overlays = overlays;
        this.waivers = waivers;
        this.live = live;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when the study has no such overlay */
    LoadedOverlay overlay(UUID id) {
        return overlays.of(publication.study()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::exception);
    }

    /** The study as it would be with an overlay, or what is wrong with it. */
    StudyDefinition with(LoadedOverlay overlay) {
        return publication.with(filesWith(overlay));
    }

    /** The draft's id. */
    UUID load(NewOverlay overlay, StaffMember who) {
        UUID id = UUID.randomUUID();
        record(who, "overlay.loaded", overlay.kind().file(overlay.instrument()) + ":" + id);
        overlays.add(id, publication.study(), overlay, who.id());
        return id;
    }

    /** The one in use that a draft would take the place of. */
    Optional<LoadedOverlay> replacedBy(LoadedOverlay draft) {
        return overlays.of(publication.study()).stream()
                .filter(one -> one.isInUse() && one.isSameAs(draft))
                .findFirst();
    }

    /**
     * Puts a draft to use.
     *
     * @param replaced id of the one in use that its page showed; empty: none
     * @throws Refused {@code findings} or {@code over} when the draft cannot be used; {@code meanwhile} when another one is
     *     in use than the page showed; {@code already-} and its state when it has been decided
     */
    synchronized void apply(UUID id, String replaced, StaffMember who) throws Refused {
        LoadedOverlay draft = overlay(id);
        if (draft.isAt(Step.APPLIED, who.id())) {
            return;
        }
        demandState(draft, draft.isDraft());
        demand(!draft.terms().areOver(today()), "over");
        var steps = new HashMap<UUID, Step>();
        replacedBy(draft).ifPresent(one -> steps.put(one.id(), Step.REPLACED));
        demand(steps.keySet().stream().map(UUID::toString).toList().equals(ids(replaced)), "meanwhile");
        Map<String, String> files = filesWith(draft);
        demand(publication.with(files).findings().isEmpty(), "findings");
        steps.put(id, Step.APPLIED);
        change(files, steps, who, "overlay.applied", id);
    }

    /** @throws Refused {@code already-} and its state when it has been decided */
    synchronized void discard(UUID id, StaffMember who) throws Refused {
        LoadedOverlay draft = overlay(id);
        if (draft.isAt(Step.DISCARDED, who.id())) {
            return;
        }
        demandState(draft, draft.isDraft());
        record(who, "overlay.discarded", id.toString());
        overlays.take(Map.of(id, Step.DISCARDED), who.id());
    }

    /**
     * Takes one out of use.
     *
     * @throws Refused {@code live} when the study would then be live without official wording; {@code already-} and its
     *     state when it is not in use
     */
    synchronized void withdraw(UUID id, StaffMember who) throws Refused {
        LoadedOverlay overlay = overlay(id);
        if (overlay.isAt(Step.WITHDRAWN, who.id())) {
            return;
        }
        demandState(overlay, overlay.isInUse());
        InstrumentState state = states.of(overlay.instrument());
        boolean isWording = state.wording().filter(overlay::equals).isPresent();
        demandNoObstacle(isWording ? state.withoutWording() : state);
        Map<String, String> files = overlays.inUse(publication.study());
        files.remove(overlay.kind().file(overlay.instrument()));
        change(files, Map.of(id, Step.WITHDRAWN), who, "overlay.withdrawn", id);
    }

    /** @throws Refused {@code waived} when another one holds */
    synchronized void waive(String instrument, String reason, StaffMember who) throws Refused {
        Optional<Waiver> holding = states.of(instrument).waiver();
        if (holding.isPresent()) {
            demand(holding.get().by().equals(who.id()) && holding.get().reason().equals(reason), "waived");
            return;
        }
        record(who, "waiver.given", instrument);
        waivers.give(publication.study(), instrument, reason, who.id());
    }

    /** @throws Refused {@code live} when the study would then be live without official wording, {@code unwaived} when none holds */
    synchronized void withdrawWaiver(String instrument, StaffMember who) throws Refused {
        InstrumentState state = states.of(instrument);
        if (state.waiver().isEmpty()) {
            demand(waivers.isLastWithdrawnBy(publication.study(), instrument, who.id()), "unwaived");
            return;
        }
        demandNoObstacle(state.withoutWaiver());
        record(who, "waiver.withdrawn", instrument);
        waivers.withdraw(publication.study(), instrument, who.id());
    }

    /** Instruments that keep the study from going live. */
    List<InstrumentState> obstacles() {
        return states.all().stream()
                .filter(state -> state.obstacle(today()).isPresent())
                .toList();
    }

    /** @throws Refused {@code invented} or {@code obstacles} when it cannot, {@code already-live} when somebody else did it */
    synchronized void goLive(StaffMember who) throws Refused {
        if (!catalogue.isDemonstration()) {
            boolean isOwn = live.of(publication.study())
                    .filter(since -> since.by().equals(who.id()))
                    .isPresent();
            demand(isOwn, "already-live");
            return;
        }
        demand(!catalogue.staysDemonstration(), "invented");
        demand(obstacles().isEmpty(), "obstacles");
        record(who, "study.live", publication.study());
        live.add(publication.study(), who.id());
        publication.goLive();
        events.publishEvent(new StudyWentLive(publication.study()));
    }

    private Map<String, String> filesWith(LoadedOverlay overlay) {
        Map<String, String> files = overlays.inUse(publication.study());
        files.put(overlay.kind().file(overlay.instrument()), overlays.content(overlay.id()));
        return files;
    }

    private static List<String> ids(String id) {
        return id.isEmpty() ? List.of() : List.of(id);
    }

    private void demandNoObstacle(InstrumentState after) throws Refused {
        demand(catalogue.isDemonstration() || after.obstacle(today()).isEmpty(), "live");
    }

    private static void demandState(LoadedOverlay overlay, boolean isRight) throws Refused {
        demand(isRight, "already-" + overlay.state());
    }

    private static void demand(boolean isAllowed, String reason) throws Refused {
        if (!isAllowed) {
            throw new Refused(reason);
        }
    }

    /** A version that was published and is not used does no harm; one that is used and was not published would. */
    private void change(Map<String, String> files, Map<UUID, Step> steps, StaffMember who, String action, UUID id) {
        record(who, action, id.toString());
        Study next = publication.publish(files);
        overlays.take(steps, who.id());
        publication.use(next);
    }

    private void record(StaffMember who, String action, String subject) {
        trail.append(who.id().toString(), action, subject);
    }
}
