package nl.meetmoment.study.staff;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import nl.meetmoment.study.store.LoadedOverlay;

/**
 * An overlay as pages show it.
 *
 * @param title of its instrument
 * @param validity {@code valid}, {@code soon} when it ends within 60 days, or {@code over}
 * @param loadedBy a name
 */
record OverlayLine(
        UUID id,
        String kind,
        String instrument,
        String title,
        String state,
        String sha256,
        String licenceNumber,
        String holder,
        LocalDate validUntil,
        String validity,
        String loadedBy,
        ZonedDateTime loadedAt) {

    private static final int SOON = 60;

    static OverlayLine of(LoadedOverlay overlay, String title, String loadedBy, LocalDate today) {
        return new OverlayLine(
                overlay.id(),
                overlay.kind().code(),
                overlay.instrument(),
                title,
                overlay.state(),
                overlay.sha256(),
                overlay.terms().licenceNumber(),
                overlay.terms().holder(),
                overlay.terms().validUntil(),
                validity(overlay, today),
                loadedBy,
                overlay.loadedAt().atZone(StudyManagement.ZONE));
    }

    private static String validity(LoadedOverlay overlay, LocalDate today) {
        if (overlay.terms().areOver(today)) {
            return "over";
        }
        return overlay.terms().areOver(today.plusDays(SOON + 1)) ? "soon" : "valid";
    }
}
