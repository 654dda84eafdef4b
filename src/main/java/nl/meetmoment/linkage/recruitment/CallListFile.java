package nl.meetmoment.linkage.recruitment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meetmoment.fieldwork.recruitment.CallRefused;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A call list as it was sent: its headers, and its rows as a spreadsheet counts them. */
record CallListFile(List<String> headers, List<Row> rows) {

    static final int MOST_ROWS = 5_000;

    private static final int LONGEST_HEADER = 100;

    /**
     * A row by its header.
     *
     * @param number the header is row 1
     */
    record Row(long number, Map<String, String> cells) {

        String cell(String header) {
            return cells.getOrDefault(header, "");
        }

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    /** @throws CallRefused when it has no header, broken quotation marks or more rows than a call list has */
    static CallListFile read(String csv) {
        String first = csv.lines().findFirst().orElse("");
        char separator = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(csv, format)) {
            return of(parser.getRecords());
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new CallRefused("file-broken");
        }
    }

    private static CallListFile of(List<CSVRecord> records) {
        List<String> headers = records.get(0).stream().toList();
        List<String> named =
                headers.stream().filter(header -> !header.isEmpty()).toList();
        if (named.size() != named.stream().distinct().count()
                || named.stream().anyMatch(header -> header.length() > LONGEST_HEADER || header.contains("\n"))) {
            throw new CallRefused("file-headers");
        }
        List<Row> rows = records.stream()
                .skip(1)
                .filter(record -> record.stream().anyMatch(cell -> !cell.isEmpty()))
                .map(record -> row(record, headers))
                .toList();
        if (rows.isEmpty()) {
            throw new CallRefused("file-empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw new CallRefused("file-rows");
        }
        return new CallListFile(named, rows);
    }

    private static Row row(CSVRecord record, List<String> headers) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(record.size(), headers.size()); i++) {
            if (!headers.get(i).isEmpty()) {
                cells.put(headers.get(i), record.get(i));
            }
        }
        return new Row(record.getRecordNumber(), cells);
    }
}
