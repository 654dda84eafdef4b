package nl.meetmoment.study.staff;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as pages show it.
 *
 * @param licence {@code own}, {@code free} or {@code protected}
 * @param hasNorms whether a norm table could be loaded for it
 * @param needsKey whether an item key could be
 * @param obstacle why the study cannot go live with it; empty when it can
 */
record InstrumentView(
        String id,
        String title,
        String licence,
        String holder,
        String source,
        int items,
        boolean isPlaced,
        boolean hasNorms,
        boolean needsKey,
        @Nullable OverlayLine wording,
        @Nullable OverlayLine norms,
        @Nullable OverlayLine key,
        @Nullable WaiverView waiver,
        String obstacle) {

    /** That it goes without official wording. */
    record WaiverView(String reason, String by, ZonedDateTime at) {}

    public boolean isProtected() {
        return licence.equals("protected");
    }

    /** What respondents see: {@code official}, {@code soon}, {@code over}, {@code waived}, {@code demonstration} or {@code own}. */
    public String words() {
        if (wording != null) {
            return wording.validity().equals("valid") ? "official" : wording.validity();
        }
        if (!isProtected()) {
            return "own";
        }
        return waiver == null ? "demonstration" : "waived";
    }

    /** Of what items scores are made: {@code valid}, {@code soon}, {@code over}, or {@code none} without an official key. */
    public String itemKey() {
        return key == null ? "none" : key.validity();
    }

    /** {@code valid}, {@code soon}, {@code over}, or {@code none} without a table. */
    public String table() {
        return norms == null ? "none" : norms.validity();
    }
}
