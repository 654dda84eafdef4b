package nl.meetmoment.response;

import java.util.Map;
import java.util.Set;
import nl.meetmoment.common.Problem;
import nl.meetmoment.instrument.Reading.Misunderstood;
import org.jspecify.annotations.Nullable;

/**
 * Why a page comes back.
 *
 * @param sent what was chosen and typed, which stays on the page
 * @param gaps codes of the items that it asks about once; empty when it does not ask
 */
record Return(
        SentAnswers sent,
        Map<String, Misunderstood> misunderstood,
        Set<String> gaps,
        @Nullable Problem problem) {

    static Return of(PageTurn.Result result, SentAnswers sent) {
        return new Return(
                sent,
                result.reading().misunderstood(),
                result.asksGaps() ? result.reading().gaps() : Set.of(),
                result.isSuperseded() ? Problem.ANSWERED_ELSEWHERE : null);
    }

    static Return refused(Problem problem, SentAnswers sent) {
        return new Return(sent, Map.of(), Set.of(), problem);
    }

    boolean asksGaps() {
        return !gaps.isEmpty();
    }

    int status() {
        return problem == null ? Problem.INVALID_ANSWER.status() : problem.status();
    }
}
