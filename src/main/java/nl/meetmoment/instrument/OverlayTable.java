package nl.meetmoment.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV of an overlay: semicolons or commas, the names of its columns in the first row. */
final class OverlayTable {

    static final int MOST_ROWS = 20_000;

    /** Without width, or turning the direction of what follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final List<String> columns;
    private final Findings findings;

    OverlayTable(String file, List<String> columns, Findings findings) {
        this.file = file;
        this.columns = columns;
        this.findings = findings;
    }

    /** The rows that hold anything; empty when the table cannot be understood. */
    Optional<List<OverlayRow>> read(String csv) {
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        Optional<List<CSVRecord>> records = records(text);
        List<String> header = records.map(OverlayTable::header).orElse(List.of());
        return records.filter(all -> isUnderstood(header)).map(all -> rows(all, header));
    }

    /** Without empty columns at its end, which spreadsheets like to add. */
    private static List<String> header(List<CSVRecord> records) {
        var names = new ArrayList<String>();
        records.get(0).forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    private Optional<List<CSVRecord>> records(String csv) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(csv))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(csv, format)) {
            List<CSVRecord> records = parser.stream().limit(MOST_ROWS + 1L).toList();
            if (records.size() > MOST_ROWS) {
                ofFile("overlay-file", "The table has more than " + MOST_ROWS + " rows: leave out what is not needed.");
                return Optional.empty();
            }
            if (records.isEmpty()) {
                ofFile("overlay-file", "The table is empty: its first row names the columns.");
                return Optional.empty();
            }
            return Optional.of(records);
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            ofFile("overlay-file", "This is no readable CSV: close every quotation mark that a cell begins with.");
            return Optional.empty();
        }
    }

    /** Of the first row, since texts may hold either. */
    private static char delimiter(String csv) {
        return csv.lines().findFirst().orElse("").indexOf(';') < 0 ? ',' : ';';
    }

    private boolean isUnderstood(List<String> header) {
        boolean isUnderstood = header.size() == columns.size() && header.containsAll(columns);
        if (!isUnderstood) {
            String wanted = String.join(", ", columns);
            findings.add(new Finding(
                    file,
                    "row 1",
                    "overlay-columns",
                    "The first row names the columns " + wanted + " and no others: correct it.",
                    List.of(wanted)));
        }
        return isUnderstood;
    }

    private List<OverlayRow> rows(List<CSVRecord> records, List<String> header) {
        var rows = new ArrayList<OverlayRow>();
        for (int i = 1; i < records.size(); i++) {
            CSVRecord record = records.get(i);
            if (record.stream().allMatch(String::isBlank)) {
                continue;
            }
            OverlayRow row = row(i + 1, record, header);
            if (isSound(row, record, header)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private OverlayRow row(int number, CSVRecord record, List<String> header) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
            cells.put(header.get(i), record.get(i).strip());
        }
        return new OverlayRow(file, number, cells, findings);
    }

    private static boolean isSound(OverlayRow row, CSVRecord record, List<String> header) {
        if (record.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())) {
            row.finding(
                    "overlay-cells",
                    "The row has more cells than there are columns: put a text with the separator in it in quotation marks.");
            return false;
        }
        if (record.stream().anyMatch(cell -> UNSEEN.matcher(cell).find())) {
            row.finding(
                    "overlay-unseen",
                    "A cell holds characters that nobody sees, or that turn the direction of reading: type it anew.");
            return false;
        }
        if (record.stream().anyMatch(cell -> DATE.matcher(cell.strip()).matches())) {
            row.finding(
                    "overlay-date",
                    "A cell holds a date, which spreadsheets make of texts such as 3-4: make the column text and type it anew.");
            return false;
        }
        Optional<String> formula =
                record.stream().filter(cell -> cell.strip().startsWith("=")).findFirst();
        formula.ifPresent(cell ->
                row.finding("overlay-formula", "A cell holds a formula: put in its place what comes out of it."));
        return formula.isEmpty();
    }

    private void ofFile(String rule, String sentence) {
        findings.add(new Finding(file, "", rule, sentence));
    }
}
