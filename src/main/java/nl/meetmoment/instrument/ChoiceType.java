package nl.meetmoment.instrument;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of the options. Stored: its code. Conditions see the code, {@code 'unanswered'} or {@code 'refused'}. */
public record ChoiceType(List<AnswerOption> options, boolean isScale) implements ItemType {

    static final String NAME = "choice";

    static ChoiceType of(Node item, OptionLists lists) {
        return new ChoiceType(lists.of(item), item.string("layout").equals("scale"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(List<String> sent, boolean isRefused) {
        List<String> chosen = Sent.words(sent);
        if ((isRefused && chosen.isEmpty()) || chosen.equals(List.of(REFUSED))) {
            return new Reading.Understood(Answer.REFUSED);
        }
        if (chosen.isEmpty()) {
            return new Reading.Open();
        }
        boolean isOption = !isRefused && chosen.size() == 1 && codes().contains(chosen.get(0));
        return isOption ? new Reading.Understood(Answer.given(chosen.get(0))) : new Reading.Foreign();
    }

    private Set<String> codes() {
        return options.stream().map(AnswerOption::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Variable variable() {
        Set<String> codes = codes();
        codes.add(UNANSWERED);
        codes.add(REFUSED);
        return new CodeVariable(codes);
    }

    @Override
    public Object value(@Nullable Answer answer) {
        if (answer == null || answer.state() == Answer.State.SKIPPED) {
            return UNANSWERED;
        }
        return answer.isGiven() ? answer.value() : REFUSED;
    }

    @Override
    public Optional<Integer> score(String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(AnswerOption::value);
    }

    @Override
    public Optional<ScoreRange> scoreRange() {
        List<Integer> values = options.stream()
                .map(AnswerOption::value)
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() || values.size() < options.size()
                ? Optional.empty()
                : Optional.of(new ScoreRange(Collections.min(values), Collections.max(values)));
    }

    /** Something that is always one of a few codes. */
    public record CodeVariable(Set<String> codes) implements Variable {

        @Override
        public CelType type() {
            return SimpleType.STRING;
        }

        @Override
        public List<Object> domain(Set<Long> numbers) {
            return List.copyOf(codes);
        }
    }
}
