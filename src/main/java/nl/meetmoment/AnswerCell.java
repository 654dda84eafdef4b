package nl.meetmoment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.AnswerOption;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.NumberType;
import nl.meetmoment.instrument.Reading;

/** What a cell of a score file says: an option's code, or its number in a code-book; empty for unanswered. */
final class AnswerCell {

    static final String PUBLISHED = "published";

    private final String codebook;

    /** @param codebook {@code published} or {@code study}; where an option has no number of it, its value counts */
    AnswerCell(String codebook) {
        this.codebook = codebook;
    }

    /** @throws CommandFailed when the cell is none of the options */
    Optional<Answer> read(Item item, String cell, long line) throws CommandFailed {
        String code = codeOf(item, cell);
        Reading reading = item.type().read(List.of(code), false);
        if (reading instanceof Reading.Understood understood) {
            return Optional.of(understood.answer());
        }
        if (reading instanceof Reading.Open) {
            return Optional.empty();
        }
        throw new CommandFailed(
                "row " + line + ", column " + item.code() + ": '" + cell + "' is none of " + allowed(item) + ".");
    }

    private String codeOf(Item item, String cell) {
        List<AnswerOption> options = item.type().options();
        boolean isCode = options.stream().anyMatch(option -> option.code().equals(cell));
        return isCode
                ? cell
                : options.stream()
                        .filter(option -> number(option).equals(cell))
                        .map(AnswerOption::code)
                        .findFirst()
                        .orElse(cell);
    }

    private String number(AnswerOption option) {
        Integer number = option.numbers().getOrDefault(codebook, option.value());
        return number == null ? "" : number.toString();
    }

    private String allowed(Item item) {
        if (item.type() instanceof NumberType number) {
            return "the whole numbers from " + number.min() + " to " + number.max();
        }
        return item.type().options().stream()
                .flatMap(option -> Stream.of(option.code(), number(option)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
