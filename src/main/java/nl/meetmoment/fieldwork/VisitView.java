package nl.meetmoment.fieldwork;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its page shows it.
 *
 * @param next the step to take now
 * @param isReady whether the laptop may be handed over to somebody
 * @param isConsentKnown false when consent could not be looked up
 * @param may what the reader may do with it
 * @param report once it is closed
 */
record VisitView(
        UUID id,
        String caseNumber,
        ZonedDateTime start,
        ZonedDateTime end,
        String wave,
        String region,
        boolean isGuided,
        String state,
        String next,
        List<Point> checklist,
        List<Member> members,
        boolean isReady,
        boolean isConsentKnown,
        May may,
        @Nullable Report report) {

    /**
     * A line of the checklist.
     *
     * @param at when it was ticked, or null
     * @param isByHand whether the assistant ticks it here; else the signatures do
     * @param isFixed whether it can be taken back no more
     */
    record Point(String name, String code, @Nullable ZonedDateTime at, boolean isByHand, boolean isFixed) {

        public boolean isDone() {
            return at != null;
        }
    }

    /**
     * Somebody whom the visit is to.
     *
     * @param called on this page, and on no other by number
     * @param task how far the questionnaire is, or null when nothing is filled in
     */
    record Member(UUID id, String called, @Nullable Task task) {}

    /**
     * Of a questionnaire nobody learns more than this.
     *
     * @param wasGiven whether there has been a start code
     * @param hasCode whether a start code is valid now
     * @param hasConsent whether everybody consented who has to for this participant
     * @param mayBeHandedOver whether the reader can give the laptop for it now
     * @param mode how it is filled in
     */
    record Task(
            String state,
            Mode mode,
            boolean wasGiven,
            boolean hasCode,
            boolean hasConsent,
            boolean mayBeHandedOver,
            @Nullable ZonedDateTime lastHandOver) {

        public boolean isBegun() {
            return !state.equals(TaskState.NOT_STARTED.code());
        }

        public boolean isSubmitted() {
            return state.equals(TaskState.SUBMITTED.code());
        }
    }

    /**
     * @param conduct tick, hand over and report
     * @param callForHelp press the button for acute danger, the second assistant too
     * @param pay hand over rewards, after the visit too
     */
    record May(boolean conduct, boolean callForHelp, boolean handleCodes, boolean seeCards, boolean pay) {}

    record Report(
            ZonedDateTime closedAt,
            int minutes,
            String disturbances,
            String othersPresent,
            boolean concernsRaised,
            boolean helpGuideLeft,
            String remarks) {}

    /** Whether somebody fills in on an own device, so that there is something to guide. */
    public boolean hasOnline() {
        return isGuided
                || members.stream()
                        .anyMatch(member ->
                                member.task() != null && member.task().mode().isOnline());
    }

    /** Respondents who are not done. */
    public List<String> open() {
        return members.stream()
                .filter(member -> member.task() != null && !member.task().isSubmitted())
                .map(Member::called)
                .toList();
    }

    /** Who began or finished a questionnaire in this wave. */
    public List<String> tookPart() {
        return members.stream()
                .filter(member -> member.task() != null && member.task().isBegun())
                .map(Member::called)
                .toList();
    }

    public boolean isClosed() {
        return report != null;
    }
}
