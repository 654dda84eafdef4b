package nl.meetmoment.linkage.meldcode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a log, opened.
 *
 * @param kind {@code step}, {@code closed} or {@code reopened}
 * @param step 1 to 5, or 0 when it is none
 * @param decision at step 5: {@code report}, {@code help}, {@code report_and_help} or {@code neither}; else empty
 * @param corrects the line in whose place it stands, or null
 * @param isCorrected whether a later line stands in its place
 */
record Entry(
        UUID id,
        String kind,
        int step,
        String decision,
        LocalDate doneOn,
        @Nullable UUID corrects,
        boolean isCorrected,
        String text,
        UUID writtenBy,
        Instant writtenAt) {

    boolean hasStep() {
        return step > 0;
    }

    boolean counts() {
        return hasStep() && !isCorrected;
    }
}
