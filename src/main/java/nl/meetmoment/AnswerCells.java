package nl.meetmoment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.AnswerOption;
import nl.meetmoment.instrument.ChoicesType;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.ItemType;
import nl.meetmoment.instrument.NumberType;
import nl.meetmoment.instrument.Reading;

/**
 * What the cells of a file answer: an option's code, or else its number in a code-book; {@code refused}; nothing where it
 * was not answered. Several options of one item stand with blanks between.
 */
final class AnswerCells {

    /** Ways to number the options; where one has no number of its own in it, the number is what it counts. */
    static final List<String> CODEBOOKS = List.of("published", "study");

    private final String codebook;

    AnswerCells(String codebook) {
        this.codebook = codebook;
    }

    /** @throws CommandFailed when the cell is none of the answers to the item */
    Optional<Answer> read(Item item, CsvRow row, String column) throws CommandFailed {
        String cell = row.cell(column);
        boolean isRefused = cell.equals(ItemType.REFUSED);
        Reading reading = item.type().read(isRefused ? List.of() : codes(item.type(), cell), isRefused);
        if (reading instanceof Reading.Understood understood) {
            return Optional.of(understood.answer());
        }
        if (reading instanceof Reading.Open) {
            return Optional.empty();
        }
        throw row.fault(column, "'" + cell + "' is no answer to " + item.code() + ", which takes " + allowed(item));
    }

    private List<String> codes(ItemType type, String cell) {
        List<String> words = type instanceof ChoicesType ? List.of(cell.split(" +")) : List.of(cell);
        return words.stream().map(word -> code(type, word)).toList();
    }

    /** The code comes first; a number that several options share names none of them. */
    private String code(ItemType type, String word) {
        List<String> named = type.options().stream()
                .map(AnswerOption::code)
                .filter(word::equals)
                .toList();
        List<String> numbered = type.options().stream()
                .filter(option -> number(option).equals(word))
                .map(AnswerOption::code)
                .toList();
        return named.isEmpty() && numbered.size() == 1 ? numbered.get(0) : word;
    }

    private String number(AnswerOption option) {
        Integer number = option.numbers().getOrDefault(codebook, option.value());
        return number == null ? "" : number.toString();
    }

    private String allowed(Item item) {
        if (item.type() instanceof NumberType number) {
            return "whole numbers from " + number.min() + " to " + number.max();
        }
        List<AnswerOption> options = item.type().options();
        return Stream.concat(
                        options.stream().map(AnswerOption::code),
                        options.stream().map(this::number))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
