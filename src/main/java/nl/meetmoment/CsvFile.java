package nl.meetmoment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header, comma or semicolon between its columns; what is wrong with it is said in one sentence. */
record CsvFile(Path path, List<String> columns, List<CsvRow> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @throws CommandFailed when it is not there, has no header, or a quotation mark does not close */
    static CsvFile read(String name) throws CommandFailed {
        Path path = Path.of(name);
        try {
            return parsed(path, Files.readString(path));
        } catch (NoSuchFileException missing) {
            throw new CommandFailed("there is nothing at " + path + ".");
        } catch (CharacterCodingException otherEncoding) {
            throw new CommandFailed(path + " is not in UTF-8: save it as CSV UTF-8.");
        } catch (IOException unreadable) {
            throw new CommandFailed(path + " cannot be read: check that it is a file and that you may read it.");
        }
    }

    private static CsvFile parsed(Path path, String content) throws IOException, CommandFailed {
        String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        long at = 1;
        try (CSVParser parser = CSVParser.parse(text, format(separator(text)))) {
            var records = new ArrayList<CSVRecord>();
            for (CSVRecord record : parser) {
                records.add(record);
                at = record.getRecordNumber() + 1;
            }
            List<String> columns = columns(path, records);
            var rows = new ArrayList<CsvRow>();
            records.stream().skip(1).filter(row -> !isBlank(row)).forEach(row -> rows.add(row(path, row, columns)));
            return new CsvFile(path, columns, rows);
        } catch (UncheckedIOException | IllegalStateException open) {
            throw new CommandFailed(
                    path + ", row " + at + ": a quotation mark does not close as it should: correct the cell.");
        }
    }

    /** The first semicolon or comma of the first line that stands in no quotation marks. */
    private static char separator(String text) {
        boolean isQuoted = false;
        for (char one : text.lines().findFirst().orElse("").toCharArray()) {
            if (one == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (one == ';' || one == ',')) {
                return one;
            }
        }
        return ',';
    }

    /** Without empty ones at the end, which spreadsheets like to add. */
    private static List<String> columns(Path path, List<CSVRecord> records) throws CommandFailed {
        var columns = new ArrayList<String>();
        records.stream().findFirst().ifPresent(header -> header.forEach(columns::add));
        while (!columns.isEmpty() && columns.get(columns.size() - 1).isEmpty()) {
            columns.remove(columns.size() - 1);
        }
        if (columns.isEmpty()) {
            throw new CommandFailed(path + " has no header: its first line names the columns.");
        }
        for (String column : columns) {
            if (column.isEmpty()) {
                throw new CommandFailed(path + ", row 1: a column has no name: give it one or leave it out.");
            }
            if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                throw new CommandFailed(path + ", row 1: the column " + column + " stands twice: leave one out.");
            }
        }
        return List.copyOf(columns);
    }

    /** Blank lines are passed over below and not by the parser, which would not count them. */
    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isEmpty);
    }

    private static CsvRow row(Path path, CSVRecord row, List<String> columns) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            cells.put(columns.get(i), row.get(i));
        }
        boolean isTooLong = row.stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty());
        return new CsvRow(path, row.getRecordNumber(), cells, isTooLong);
    }

    /** @throws CommandFailed naming those that are missing */
    void demand(List<String> needed) throws CommandFailed {
        List<String> missing =
                needed.stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new CommandFailed(path + " lacks the column " + String.join(", ", missing) + ": add it.");
        }
    }
}
