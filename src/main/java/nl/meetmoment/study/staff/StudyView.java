package nl.meetmoment.study.staff;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The study as its page shows it.
 *
 * @param staysDemonstration whether the families are invented, so that it never goes live here
 * @param liveAt since when it is live
 * @param obstacles instruments that keep it from going live
 * @param instruments those for which a licence holder could hand something over
 */
record StudyView(
        String title,
        String version,
        boolean staysDemonstration,
        @Nullable ZonedDateTime liveAt,
        String liveBy,
        List<InstrumentView> obstacles,
        List<InstrumentView> instruments,
        List<Draft> drafts,
        List<StudyEvent> history) {

    /** @param findings how much is wrong with it */
    record Draft(OverlayLine line, int findings) {}
}
