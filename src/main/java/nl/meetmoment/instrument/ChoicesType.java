package nl.meetmoment.instrument;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Any of the options. Stored: their codes in the order of the list, with blanks between. Conditions see a list of codes,
 * empty when unanswered, {@code ['refused']} when refused.
 */
public record ChoicesType(List<AnswerOption> options) implements ItemType {

    static final String NAME = "choices";

    static ChoicesType of(Node item, OptionLists lists) {
        return new ChoicesType(lists.of(item));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(List<String> sent, boolean isRefused) {
        Set<String> chosen = new LinkedHashSet<>(Sent.words(sent));
        boolean refused = chosen.remove(REFUSED) || isRefused;
        if (!codes().containsAll(chosen)) {
            return new Reading.Foreign();
        }
        if (chosen.isEmpty()) {
            return refused ? new Reading.Understood(Answer.REFUSED) : new Reading.Open();
        }
        if (refused || (chosen.size() > 1 && holdsAlone(chosen))) {
            return new Reading.Misunderstood("answer.alone", List.of());
        }
        return new Reading.Understood(Answer.given(inOrder(chosen)));
    }

    private boolean holdsAlone(Set<String> chosen) {
        return options.stream().anyMatch(option -> option.alone() && chosen.contains(option.code()));
    }

    private String inOrder(Set<String> chosen) {
        return codes().stream().filter(chosen::contains).collect(Collectors.joining(" "));
    }

    private List<String> codes() {
        return options.stream().map(AnswerOption::code).toList();
    }

    @Override
    public Variable variable() {
        var codes = new LinkedHashSet<>(codes());
        codes.add(REFUSED);
        return new ListVariable(codes);
    }

    @Override
    public Object value(@Nullable Answer answer) {
        if (answer == null || answer.state() == Answer.State.SKIPPED) {
            return List.of();
        }
        return answer.isGiven() ? List.of(answer.value().split(" ")) : List.of(REFUSED);
    }

    /** How many were chosen; one that stands alone, such as none of these, counts nothing. */
    @Override
    public Optional<Integer> score(String chosen) {
        List<String> codes = List.of(chosen.split(" "));
        return Optional.of(
                (int) counted().filter(option -> codes.contains(option.code())).count());
    }

    @Override
    public Optional<ScoreRange> scoreRange() {
        return Optional.of(new ScoreRange(0, (int) counted().count()));
    }

    private Stream<AnswerOption> counted() {
        return options.stream().filter(option -> !option.alone());
    }

    /** A column per option: 1 chosen, 0 not. */
    @Override
    public List<String> columns(String itemCode) {
        return codes().stream().map(code -> itemCode + "_" + code).toList();
    }

    /** Each option by itself, none and all: enough for conditions that ask whether an option is among them. */
    private record ListVariable(Set<String> codes) implements Variable {

        @Override
        public CelType type() {
            return ListType.create(SimpleType.STRING);
        }

        @Override
        public List<Object> domain(Set<Long> numbers) {
            var domain = new ArrayList<Object>();
            domain.add(List.of());
            codes.forEach(code -> domain.add(List.of(code)));
            domain.add(codes.stream().filter(code -> !code.equals(REFUSED)).toList());
            return domain;
        }
    }
}
