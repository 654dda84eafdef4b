package nl.meetmoment;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a file, whose cells say what is wrong with them.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param isTooLong whether it has more cells than the header, so that none can be trusted to be its column's
 */
record CsvRow(Path file, long number, Map<String, String> cells, boolean isTooLong) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    /** Empty also where the row is too short for the column, or the file does not have it. */
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** @throws CommandFailed when it has more cells than the header has columns */
    void demandFit() throws CommandFailed {
        if (isTooLong) {
            throw new CommandFailed(file + ", row " + number + " has more cells than the header has columns: put"
                    + " quotation marks around cells with a separator in them.");
        }
    }

    /** @throws CommandFailed when the cell is empty */
    String filled(String column) throws CommandFailed {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw fault(column, "the cell is empty, and it must not be");
        }
        return cell;
    }

    /** @throws CommandFailed when the cell says something else; empty where it says nothing */
    Optional<String> word(String column, List<String> allowed) throws CommandFailed {
        String cell = cell(column);
        if (!cell.isEmpty() && !allowed.contains(cell)) {
            throw fault(column, "'" + cell + "' is none of " + String.join(", ", allowed));
        }
        return Optional.of(cell).filter(word -> !word.isEmpty());
    }

    /** @throws CommandFailed when the cell is no number from 0 to the highest; empty where it is empty */
    Optional<BigDecimal> number(String column, int highest) throws CommandFailed {
        if (cell(column).isEmpty()) {
            return Optional.empty();
        }
        if (!isNumber(column, highest)) {
            throw fault(column, "'" + cell(column) + "' is no number from 0 to " + highest);
        }
        return Optional.of(new BigDecimal(cell(column)));
    }

    /** @throws CommandFailed when the cell is no whole number from 0 to the highest; empty where it is empty */
    Optional<BigDecimal> wholeNumber(String column, int highest) throws CommandFailed {
        if (cell(column).contains(".")) {
            throw fault(column, "'" + cell(column) + "' is no whole number from 0 to " + highest);
        }
        return number(column, highest);
    }

    boolean isNumber(String column, int highest) {
        String cell = cell(column);
        return NUMBER.matcher(cell).matches() && new BigDecimal(cell).compareTo(BigDecimal.valueOf(highest)) <= 0;
    }

    CommandFailed fault(String column, String what) {
        return new CommandFailed(file + ", row " + number + ", column " + column + ": " + what + ".");
    }
}
