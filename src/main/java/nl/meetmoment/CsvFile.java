package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header, comma or semicolon between its columns; what is wrong with it is said in one sentence. */
record CsvFile(List<String> columns, List<CSVRecord> rows) {

    /** @throws CommandFailed when it is not there, has no header, or a row is broken */
    static CsvFile read(Path file) throws CommandFailed {
        try {
            String text = Files.readString(file);
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            String header = withoutMark.lines().findFirst().orElse("");
            char separator = header.indexOf(';') >= 0 ? ';' : ',';
            try (CSVParser parser = CSVParser.parse(withoutMark, format(separator))) {
                return new CsvFile(parser.getHeaderNames(), parser.getRecords());
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new CommandFailed(file
                    + " cannot be read: it must be a CSV file in UTF-8 whose first line names its columns, each once.");
        }
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    static CSVPrinter printer(PrintStream out) throws IOException {
        return new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
    }

    /** @throws CommandFailed naming those that are missing */
    void demand(Path file, List<String> needed) throws CommandFailed {
        List<String> missing =
                needed.stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new CommandFailed(file + " lacks the column " + String.join(", ", missing) + ": add it.");
        }
    }

    static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    /** For error messages; the header is line 1. */
    static long line(CSVRecord row) {
        return row.getRecordNumber() + 1;
    }
}
