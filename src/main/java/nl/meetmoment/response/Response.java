package nl.meetmoment.response;

import java.util.Map;
import java.util.Set;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.Answers;
import nl.meetmoment.study.Journey;
import nl.meetmoment.study.Plan;
import org.jspecify.annotations.Nullable;

/**
 * One participant's questionnaire in one wave as it was read for one request.
 *
 * @param current the session that counts now
 * @param lastSequence no answer has a higher one
 */
record Response(
        RespondentSession current,
        boolean isOpen,
        long lastSequence,
        boolean isStarted,
        ScrubbingWords words,
        Plan plan,
        Answers answers,
        Meeting meeting,
        Help help) {

    /**
     * What a save meets.
     *
     * @param unseen answers that another page gave since the page of this save was shown
     * @param digest of the save that was stored under the same id
     */
    record Meeting(Set<AnswerKey> unseen, byte @Nullable [] digest) {}

    boolean isLive(RespondentSession session) {
        return isOpen && current.equals(session);
    }

    /** Whether this session was the last one: its own click on the button submitted the response. */
    boolean wasSubmittedBy(RespondentSession session) {
        return !isOpen && current.epoch() == session.epoch() + 1;
    }

    Journey journey() {
        return plan.journey(answers);
    }

    /** Whether it says that it was shown later than anything was saved: no page of ours does, unless the store was set back. */
    boolean isBefore(Save save) {
        return save.base() > lastSequence;
    }

    boolean isUnseen(AnswerKey key) {
        return meeting.unseen().contains(key);
    }

    Response with(Help newer) {
        return new Response(current, isOpen, lastSequence, isStarted, words, plan, answers, meeting, newer);
    }

    Response with(Map<AnswerKey, Answer> newer, long newLastSequence) {
        return new Response(
                current, isOpen, newLastSequence, isStarted, words, plan, answers.with(newer), meeting, help);
    }
}
