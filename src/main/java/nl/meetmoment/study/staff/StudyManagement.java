package nl.meetmoment.study.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import nl.meetmoment.study.store.Waivers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What coordinators do to the study: one at a time, each in the trail before it is done. What has been done already is
 * not done again, and is no error: somebody pressed twice.
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

    /** @throws Refused {@code findings} or {@code over} when the draft cannot be used */
    synchronized void apply(UUID id, StaffMember who) throws Refused {
        LoadedOverlay draft = overlay(id);
        if (!draft.isDraft()) {
            return;
        }
        if (draft.terms().areOver(today())) {
            throw new Refused("over");
        }
        Map<String, String> files = filesWith(draft);
        if (!publication.with(files).findings().isEmpty()) {
            throw new Refused("findings");
        }
        var steps = new HashMap<UUID, Step>();
        overlays.of(publication.study()).stream()
                .filter(one -> one.isInUse() && one.isSameAs(draft))
                .forEach(one -> steps.put(one.id(), Step.REPLACED));
        steps.put(id, Step.APPLIED);
        change(files, steps, who, "overlay.applied", id);
    }

    synchronized void discard(UUID id, StaffMember who) {
        if (overlay(id).isDraft()) {
            record(who, "overlay.discarded", id.toString());
            overlays.take(Map.of(id, Step.DISCARDED), who.id());
        }
    }

    /** @throws Refused {@code live} when the study would then be live without official wording */
    synchronized void withdraw(UUID id, StaffMember who) throws Refused {
        LoadedOverlay overlay = overlay(id);
        if (!overlay.isInUse()) {
            return;
        }
        InstrumentState state = states.of(overlay.instrument());
        boolean isWording = state.wording().filter(overlay::equals).isPresent();
        demandNoObstacle(isWording ? state.withoutWording() : state);
        Map<String, String> files = overlays.inUse(publication.study());
        files.remove(overlay.kind().file(overlay.instrument()));
        change(files, Map.of(id, Step.WITHDRAWN), who, "overlay.withdrawn", id);
    }

    synchronized void waive(String instrument, String reason, StaffMember who) {
        if (states.of(instrument).waiver().isEmpty()) {
            record(who, "waiver.given", instrument);
            waivers.give(publication.study(), instrument, reason, who.id());
        }
    }

    /** @throws Refused {@code live} when the study would then be live without official wording */
    synchronized void withdrawWaiver(String instrument, StaffMember who) throws Refused {
        InstrumentState state = states.of(instrument);
        if (state.waiver().isPresent()) {
            demandNoObstacle(state.withoutWaiver());
            record(who, "waiver.withdrawn", instrument);
            waivers.withdraw(publication.study(), instrument, who.id());
        }
    }

    /** Instruments that keep the study from going live. */
    List<InstrumentState> obstacles() {
        return states.all().stream()
                .filter(state -> state.obstacle(today()).isPresent())
                .toList();
    }

    /** @throws Refused {@code invented} or {@code obstacles} when it cannot */
    synchronized void goLive(StaffMember who) throws Refused {
        if (!catalogue.isDemonstration()) {
            return;
        }
        if (catalogue.staysDemonstration()) {
            throw new Refused("invented");
        }
        if (!obstacles().isEmpty()) {
            throw new Refused("obstacles");
        }
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

    private void demandNoObstacle(InstrumentState after) throws Refused {
        if (!catalogue.isDemonstration() && after.obstacle(today()).isPresent()) {
            throw new Refused("live");
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
