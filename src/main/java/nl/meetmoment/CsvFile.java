package nl.meetmoment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A CSV file with a header, comma or semicolon between its columns; what is wrong with it is said in one sentence. */
record CsvFile(Path path, List<String> columns, List<CsvRow> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @throws CommandFailed when it is not there, has no header, or a row is broken */
    static CsvFile read(String name) throws CommandFailed {
        Path path = Path.of(name);
        try {
            return parsed(path, Files.readString(path));
        } catch (NoSuchFileException missing) {
            throw new CommandFailed("there is nothing at " + path + ".");
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new CommandFailed(path
                    + " cannot be read: it must be a CSV file in UTF-8 whose first line names its columns, each once.");
        }
    }

    private static CsvFile parsed(Path path, String content) throws IOException, CommandFailed {
        String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        String header = text.lines().findFirst().orElse("");
        try (CSVParser parser = CSVParser.parse(text, format(header.indexOf(';') >= 0 ? ';' : ','))) {
            var rows = new ArrayList<CsvRow>();
            for (CSVRecord row : parser) {
                if (!isBlank(row)) {
                    rows.add(row(path, row, parser.getHeaderNames().size()));
                }
            }
            return new CsvFile(path, parser.getHeaderNames(), rows);
        }
    }

    /** Blank lines are passed over below and not by the parser, which would not count them. */
    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isEmpty);
    }

    private static CsvRow row(Path path, CSVRecord row, int columns) throws CommandFailed {
        long number = row.getRecordNumber() + 1;
        if (row.size() > columns) {
            throw new CommandFailed(path + ", row " + number + " has more cells than the header has columns: put"
                    + " quotation marks around cells with a separator in them.");
        }
        return new CsvRow(path, number, row.toMap());
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
