package nl.meetmoment.study.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meetmoment.common.Problem;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.OverlayKind;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.StudyPublication;
import nl.meetmoment.study.store.LoadedOverlay;
import nl.meetmoment.study.store.Overlays;
import nl.meetmoment.study.store.Waiver;
import nl.meetmoment.study.store.Waivers;
import org.springframework.stereotype.Component;

/** The instruments of the study with what was loaded and decided for each. */
@Component
class InstrumentStates {

    private final StudyCatalogue catalogue;
    private final StudyPublication publication;
    private final Overlays overlays;
    private final Waivers waivers;

    InstrumentStates(StudyCatalogue catalogue, StudyPublication publication, Overlays overlays, Waivers waivers) {
        this.catalogue = catalogue;
        this.publication = publication;
        this.overlays = overlays;
        this.waivers = waivers;
    }

    /** In the order of the study's files. */
    List<InstrumentState> all() {
        Study study = catalogue.current();
        Set<String> placed = placed(study);
        Map<String, LoadedOverlay> inUse = overlays.of(publication.study()).stream()
                .filter(LoadedOverlay::isInUse)
                .collect(Collectors.toMap(
                        overlay -> overlay.kind().file(overlay.instrument()), Function.identity(), (one, two) -> one));
        Map<String, Waiver> holding = Waivers.holding(waivers.of(publication.study()));
        return study.instruments().stream()
                .map(one -> new InstrumentState(
                        one,
                        placed.contains(one.id()),
                        of(inUse, OverlayKind.WORDING, one),
                        of(inUse, OverlayKind.NORMS, one),
                        of(inUse, OverlayKind.KEY, one),
                        Optional.ofNullable(holding.get(one.id()))))
                .toList();
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when the study has no such instrument */
    InstrumentState of(String instrument) {
        return all().stream()
                .filter(state -> state.instrument().id().equals(instrument))
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::exception);
    }

    private static Optional<LoadedOverlay> of(
            Map<String, LoadedOverlay> inUse, OverlayKind kind, Instrument instrument) {
        return Optional.ofNullable(inUse.get(kind.file(instrument.id())));
    }

    private static Set<String> placed(Study study) {
        return study.questionnaires().stream()
                .flatMap(questionnaire -> questionnaire.sections().stream())
                .flatMap(section -> section.parts().stream())
                .map(part -> part.instrument().id())
                .collect(Collectors.toSet());
    }
}
