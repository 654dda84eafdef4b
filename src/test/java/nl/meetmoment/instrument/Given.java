package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;
import org.jspecify.annotations.Nullable;

/** What a test says is known: answers to items q1, q2 and so on, facts, and scores that came before. */
final class Given implements Scored {

    private final Map<String, Integer> values = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, Outcome> scores = new HashMap<>();
    private final Map<String, BigDecimal> norms = new HashMap<>();

    /** Items q1 to qN that count from the lowest to the highest; those named are reversed. */
    static ScoredItems items(int count, int lowest, int highest, String... reversed) {
        List<String> all = Arrays.asList(reversed);
        return new ScoredItems(IntStream.rangeClosed(1, count)
                .mapToObj(number -> "q" + number)
                .map(code -> new ScoredItem(code, lowest, highest, all.contains(code), Set.of()))
                .toList());
    }

    /** In the order of the items; null for one without an answer. */
    static Given answers(@Nullable Integer... values) {
        var given = new Given();
        for (int i = 0; i < values.length; i++) {
            Integer value = values[i];
            if (value != null) {
                given.values.put("q" + (i + 1), value);
            }
        }
        return given;
    }

    /** The same in words: numbers, and a dash for one without an answer. */
    static Given words(String values) {
        return answers(Arrays.stream(values.split(" "))
                .map(word -> word.equals("-") ? null : Integer.valueOf(word))
                .toArray(Integer[]::new));
    }

    static Given nothing() {
        return new Given();
    }

    Given answer(String item, String code, int value) {
        codes.put(item, code);
        values.put(item, value);
        return this;
    }

    Given fact(String name, String value) {
        facts.put(name, value);
        return this;
    }

    Given score(String name, Outcome outcome) {
        scores.put(name, outcome);
        return this;
    }

    Given norm(String score, int raw, String standard) {
        norms.put(score + " " + raw, new BigDecimal(standard));
        return this;
    }

    Outcome by(ScoreRule rule) {
        return by(rule, "");
    }

    Outcome by(ScoreRule rule, String outcome) {
        return rule.of(this).getOrDefault(outcome, Outcome.MISSING);
    }

    @Override
    public Optional<Integer> value(String item) {
        return Optional.ofNullable(values.get(item));
    }

    @Override
    public Optional<String> code(String item) {
        return Optional.ofNullable(codes.get(item));
    }

    @Override
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    @Override
    public Outcome score(String name) {
        return scores.getOrDefault(name, Outcome.MISSING);
    }

    @Override
    public Object variable(String item) {
        return codes.getOrDefault(item, ItemType.UNANSWERED);
    }

    @Override
    public boolean holds(Condition condition) {
        return condition.holds(this::variable);
    }

    @Override
    public Outcome norm(String score, BigDecimal raw) {
        return Optional.ofNullable(norms.get(score + " " + raw.toPlainString()))
                .map(Outcome::number)
                .orElseGet(() -> Outcome.without(Absence.NOT_IN_NORM_TABLE));
    }
}
