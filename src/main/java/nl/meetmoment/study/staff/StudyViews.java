package nl.meetmoment.study.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Text;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.StudyPublication;
import nl.meetmoment.study.staff.InstrumentView.WaiverView;
import nl.meetmoment.study.store.LiveStudies;
import nl.meetmoment.study.store.LiveStudies.Live;
import nl.meetmoment.study.store.LoadedOverlay;
import nl.meetmoment.study.store.LoadedOverlay.Taken;
import nl.meetmoment.study.store.Overlays;
import nl.meetmoment.study.store.Waiver;
import nl.meetmoment.study.store.Waivers;
import org.springframework.stereotype.Component;

/** The study and its instruments in words, with the names of who did what. */
@Component
class StudyViews {

    private final StudyCatalogue catalogue;
    private final StudyPublication publication;
    private final StudyManagement management;
    private final InstrumentStates states;
    private final Overlays overlays;
    private final Waivers waivers;
    private final LiveStudies live;
    private final Accounts accounts;
    private final DraftFindings drafts;

    StudyViews(
            StudyCatalogue catalogue,
            StudyPublication publication,
            StudyManagement management,
            InstrumentStates states,
            Overlays overlays,
            Waivers waivers,
            LiveStudies live,
            Accounts accounts,
            DraftFindings drafts) {
        this.catalogue = catalogue;
        this.publication = publication;
        this.management = management;
        this.states = states;
        this.overlays = overlays;
        this.waivers = waivers;
        this.live = live;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    StudyView study(Locale locale) {
        return new Reading(locale).study();
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND */
    InstrumentView instrument(String id, Locale locale) {
        return new Reading(locale).instrument(states.of(id));
    }

    List<StudyEvent> history(String instrument, Locale locale) {
        return new Reading(locale)
                .history().stream()
                        .filter(event -> event.instrument().equals(instrument))
                        .toList();
    }

    List<StudyEvent> history(LoadedOverlay overlay, Locale locale) {
        return new Reading(locale)
                .history().stream()
                        .filter(event -> overlay.id().equals(event.overlay()))
                        .toList();
    }

    /** Those that a file can be loaded for: all but the study's own. */
    List<InstrumentView> choices(Locale locale) {
        var reading = new Reading(locale);
        return states.all().stream()
                .map(reading::instrument)
                .filter(one -> !one.licence().equals("own") || one.hasNorms())
                .toList();
    }

    OverlayLine line(LoadedOverlay overlay, Locale locale) {
        return new Reading(locale).line(overlay);
    }

    static String in(Locale locale, Text text, Study study) {
        String language = locale.getLanguage();
        return text.in(
                study.languages().contains(language)
                        ? language
                        : study.languages().get(0));
    }

    /** Everything that is kept, read once. */
    private final class Reading {

        private final Locale locale;
        private final Study study = catalogue.current();
        private final List<LoadedOverlay> loaded = overlays.of(publication.study());
        private final List<Waiver> given = waivers.of(publication.study());
        private final Optional<Live> isLive = live.of(publication.study());
        private final Map<UUID, String> names = names();

        Reading(Locale locale) {
            this.locale = locale;
        }

        StudyView study() {
            List<InstrumentState> all = states.all();
            return new StudyView(
                    in(locale, study.title(), study),
                    study.version(),
                    catalogue.staysDemonstration(),
                    isLive.map(since -> StudyEvent.zoned(since.since())).orElse(null),
                    isLive.map(since -> name(since.by())).orElse(""),
                    all.stream()
                            .map(this::instrument)
                            .filter(one -> !one.obstacle().isEmpty())
                            .toList(),
                    all.stream()
                            .filter(InstrumentState::isOfInterest)
                            .map(this::instrument)
                            .toList(),
                    loaded.stream()
                            .filter(LoadedOverlay::isDraft)
                            .map(draft -> new StudyView.Draft(line(draft), drafts.of(draft)))
                            .toList(),
                    history());
        }

        InstrumentView instrument(InstrumentState state) {
            Instrument instrument = state.instrument();
            return new InstrumentView(
                    instrument.id(),
                    in(locale, instrument.title(), study),
                    instrument.licence().state().name().toLowerCase(Locale.ROOT),
                    instrument.licence().holder(),
                    instrument.licence().source(),
                    (int) instrument.items().count(),
                    state.isPlaced(),
                    state.hasNormedScores(),
                    state.needsKey(),
                    state.wording().map(this::line).orElse(null),
                    state.norms().map(this::line).orElse(null),
                    state.key().map(this::line).orElse(null),
                    state.waiver()
                            .map(one -> new WaiverView(one.reason(), name(one.by()), StudyEvent.zoned(one.at())))
                            .orElse(null),
                    state.obstacle(management.today()).orElse(""));
        }

        OverlayLine line(LoadedOverlay overlay) {
            return OverlayLine.of(overlay, title(overlay.instrument()), name(overlay.loadedBy()), management.today());
        }

        /** The latest first. */
        List<StudyEvent> history() {
            Stream<StudyEvent> ofOverlays = loaded.stream().flatMap(this::events);
            Stream<StudyEvent> ofWaivers = given.stream().map(this::event);
            Stream<StudyEvent> ofStudy = isLive.stream()
                    .map(since -> new StudyEvent(
                            StudyEvent.zoned(since.since()), name(since.by()), "live", "", "", null, null, ""));
            return Stream.of(ofOverlays, ofWaivers, ofStudy)
                    .flatMap(all -> all)
                    .sorted((one, two) -> two.at().compareTo(one.at()))
                    .toList();
        }

        private Stream<StudyEvent> events(LoadedOverlay overlay) {
            Stream<StudyEvent> taken = overlay.steps().stream()
                    .map(step -> event(overlay, step.step().code(), step));
            var loading = new Taken(LoadedOverlay.Step.APPLIED, overlay.loadedBy(), overlay.loadedAt());
            return Stream.concat(taken, Stream.of(event(overlay, "loaded", loading)));
        }

        private StudyEvent event(LoadedOverlay overlay, String what, Taken taken) {
            return new StudyEvent(
                    StudyEvent.zoned(taken.at()),
                    name(taken.by()),
                    what,
                    overlay.instrument(),
                    title(overlay.instrument()),
                    overlay.kind().code(),
                    overlay.id(),
                    "");
        }

        private StudyEvent event(Waiver waiver) {
            return new StudyEvent(
                    StudyEvent.zoned(waiver.at()),
                    name(waiver.by()),
                    waiver.isGiven() ? "waived" : "unwaived",
                    waiver.instrument(),
                    title(waiver.instrument()),
                    null,
                    null,
                    waiver.reason());
        }

        private String title(String instrument) {
            return study.instruments().stream()
                    .filter(one -> one.id().equals(instrument))
                    .findFirst()
                    .map(one -> in(locale, one.title(), study))
                    .orElse(instrument);
        }

        private String name(UUID account) {
            return names.getOrDefault(account, "");
        }

        private Map<UUID, String> names() {
            Stream<UUID> loaders = loaded.stream().map(LoadedOverlay::loadedBy);
            Stream<UUID> takers =
                    loaded.stream().flatMap(one -> one.steps().stream()).map(Taken::by);
            Stream<UUID> givers = Stream.concat(
                    given.stream().map(Waiver::by), isLive.stream().map(Live::by));
            Set<UUID> all =
                    Stream.of(loaders, takers, givers).flatMap(ids -> ids).collect(Collectors.toSet());
            return accounts.names(all);
        }
    }
}
