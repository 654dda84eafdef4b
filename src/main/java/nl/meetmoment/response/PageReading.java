package nl.meetmoment.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Reading.Misunderstood;
import nl.meetmoment.study.AnswerKey;

/**
 * What a page makes of what was sent for it.
 *
 * @param answers to be kept, already scrubbed
 * @param gaps codes of the items that are open and have never been answered or skipped
 * @param misunderstood by item code
 */
record PageReading(Map<AnswerKey, Answer> answers, Set<String> gaps, Map<String, Misunderstood> misunderstood) {

    boolean isUnderstood() {
        return misunderstood.isEmpty();
    }

    Map<AnswerKey, Answer> without(Set<AnswerKey> superseded) {
        var left = new LinkedHashMap<>(answers);
        left.keySet().removeAll(superseded);
        return left;
    }
}
