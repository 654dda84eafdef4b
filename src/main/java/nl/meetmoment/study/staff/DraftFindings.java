package nl.meetmoment.study.staff;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.store.LoadedOverlay;
import org.springframework.stereotype.Component;

/** How much is wrong with each draft; worked out once for the study that is in use, since it takes a reading of the whole. */
@Component
class DraftFindings {

    private record Draft(UUID id, String studyVersion) {}

    private final StudyManagement management;
    private final StudyCatalogue catalogue;
    private final Map<Draft, Integer> known = new ConcurrentHashMap<>();

    DraftFindings(StudyManagement management, StudyCatalogue catalogue) {
        this.management = management;
        this.catalogue = catalogue;
    }

    int of(LoadedOverlay overlay) {
        String version = catalogue.current().version();
        known.keySet().removeIf(one -> !one.studyVersion().equals(version));
        return known.computeIfAbsent(
                new Draft(overlay.id(), version),
                draft -> management.with(overlay).findings().size());
    }
}
