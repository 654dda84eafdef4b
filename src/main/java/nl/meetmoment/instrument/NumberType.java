package nl.meetmoment.instrument;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole number within bounds. Stored: its digits. Conditions see an optional int, empty when unanswered or refused. */
public record NumberType(int min, int max, @Nullable Text unit) implements ItemType {

    static final String NAME = "number";

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    static NumberType of(Node item, OptionLists lists) {
        int min = item.number("min", 0);
        int max = item.number("max", 0);
        if (min > max) {
            item.finding("number-bounds", "No number lies between " + min + " and " + max + ": swap min and max.");
        }
        return new NumberType(min, max, item.optionalText("unit", lists.languages()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(List<String> sent, boolean isRefused) {
        List<String> typed = Sent.words(sent);
        if (typed.isEmpty()) {
            return isRefused ? new Reading.Understood(Answer.REFUSED) : new Reading.Open();
        }
        if (isRefused) {
            return new Reading.Misunderstood("answer.refused", List.of());
        }
        String number = typed.get(0);
        if (typed.size() > 1 || !WHOLE.matcher(number).matches() || !isWithin(Integer.parseInt(number))) {
            return new Reading.Misunderstood("answer.number", List.of(String.valueOf(min), String.valueOf(max)));
        }
        return new Reading.Understood(Answer.given(String.valueOf(Integer.parseInt(number))));
    }

    private boolean isWithin(int number) {
        return number >= min && number <= max;
    }

    @Override
    public Variable variable() {
        return new NumberVariable(min, max);
    }

    @Override
    public Object value(@Nullable Answer answer) {
        return answer != null && answer.isGiven() ? Optional.of(Long.valueOf(answer.value())) : Optional.empty();
    }

    @Override
    public Optional<Integer> score(String digits) {
        return Optional.of(Integer.valueOf(digits));
    }

    @Override
    public Optional<ScoreRange> scoreRange() {
        return Optional.of(new ScoreRange(min, max));
    }

    /** Nothing, both bounds, and the numbers around those that conditions name. */
    private record NumberVariable(int min, int max) implements Variable {

        @Override
        public CelType type() {
            return OptionalType.create(SimpleType.INT);
        }

        @Override
        public Set<String> codes() {
            return Set.of();
        }

        @Override
        public List<Object> domain(Set<Long> numbers) {
            var domain = new ArrayList<Object>(List.of(Optional.empty()));
            around(numbers, min, max).forEach(number -> domain.add(Optional.of(number)));
            return domain;
        }
    }

    /** The numbers on both sides of every bound of a comparison. */
    public static Set<Long> around(Set<Long> numbers, long min, long max) {
        var around = new TreeSet<>(List.of(min, max));
        for (long number : numbers) {
            for (long near = number - 1; near <= number + 1; near++) {
                if (near >= min && near <= max) {
                    around.add(near);
                }
            }
        }
        return around;
    }
}
