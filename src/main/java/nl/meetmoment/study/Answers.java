package nl.meetmoment.study;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Answer;
import org.jspecify.annotations.Nullable;

/** The current answers of one response. */
public record Answers(Map<AnswerKey, Answer> all) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        all = Map.copyOf(all);
    }

    public @Nullable Answer of(AnswerKey key) {
        return all.get(key);
    }

    public boolean has(AnswerKey key) {
        return all.containsKey(key);
    }

    public Answers with(Map<AnswerKey, Answer> newer) {
        var merged = new HashMap<>(all);
        merged.putAll(newer);
        return new Answers(merged);
    }

    Answers only(java.util.Set<AnswerKey> keys) {
        return new Answers(all.entrySet().stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
