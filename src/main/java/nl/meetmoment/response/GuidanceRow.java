package nl.meetmoment.response;

import nl.meetmoment.fieldwork.GuidedSessions.Respondent;
import nl.meetmoment.fieldwork.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A respondent on the guide's screen.
 *
 * @param isThere whether the guide is on the telephone with this one
 * @param progress null when it is hidden, or there is none yet
 */
record GuidanceRow(
        Respondent one,
        boolean isThere,
        boolean asksHelp,
        @Nullable Progress progress) {

    /**
     * Follows from the facts and from the furthest stretch, never from a branch.
     *
     * @param minutes whole ones since the last save
     * @param isStuck whether that is long
     */
    record Progress(String section, int percent, long minutes, boolean isStuck) {}

    public boolean isGuided() {
        return one.isOpen() && one.mode() == Mode.ONLINE_GUIDED;
    }
}
