package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The norm tables of one instrument, as its licence holder loads them: rows of {@code score} (a raw one), {@code coding}
 * (what answers counted when the table was made, such as {@code 0-3}), {@code sex}, {@code age_from}, {@code age_to}, {@code
 * raw} and {@code standard}. No sex or no age: any.
 */
public final class NormOverlay {

    public static final List<String> COLUMNS =
            List.of("score", "coding", "sex", "age_from", "age_to", "raw", "standard");

    private static final Set<String> SEXES = Set.of("", "man", "woman", "boy", "girl", "other");

    private static final int OLDEST = 120;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(?:\\.\\d{1,6}|,\\d{1,2})?");

    /** May be a thousand, or one with decimals. */
    private static final Pattern AMBIGUOUS = Pattern.compile("-?\\d{1,6}[.,]\\d{3}");

    private static final Pattern AGE = Pattern.compile("\\d{1,3}");

    private record Key(String score, BigDecimal raw) {}

    private record Read(NormTable.Row row, OverlayRow place) {}

    private final NormedScores scores;
    private final List<String> names;

    /** What was read so far; rows that say the same stand here once. */
    private final Map<Key, List<Read>> byRaw = new HashMap<>();

    private NormOverlay(Instrument instrument) {
        this.scores = new NormedScores(instrument);
        this.names = scores.names();
    }

    /** The table; rows with findings are left out. */
    public static NormTable of(String file, String csv, Instrument instrument, Findings findings) {
        var overlay = new NormOverlay(instrument);
        var rows = new ArrayList<NormTable.Row>();
        int before = findings.all().size();
        new OverlayTable(file, COLUMNS, findings).read(csv).ifPresent(table -> {
            if (table.isEmpty() && findings.all().size() == before) {
                findings.add(new Finding(
                        file, "", "norm-empty", "The table has no rows under its columns: add those of the manual."));
            }
            table.forEach(row -> overlay.row(row).ifPresent(rows::add));
        });
        return new NormTable(rows);
    }

    private Optional<NormTable.Row> row(OverlayRow row) {
        boolean isForScore = isForScore(row);
        BigDecimal raw = number(row, "raw");
        BigDecimal standard = number(row, "standard");
        Integer from = age(row, "age_from", Integer.MIN_VALUE);
        Integer to = age(row, "age_to", Integer.MAX_VALUE);
        if (!isForSex(row) || !isForScore || raw == null || standard == null || from == null || to == null) {
            return Optional.empty();
        }
        if (from > to) {
            row.finding("norm-age", "No age lies between " + from + " and " + to + ": swap them.");
            return Optional.empty();
        }
        var read = new NormTable.Row(
                row.cell("score"), NormTable.sex(row.cell("sex")), from, to, NormTable.plain(raw), standard);
        return isPossible(read, row) && agrees(read, row) ? Optional.of(read) : Optional.empty();
    }

    private boolean isForScore(OverlayRow row) {
        String score = row.cell("score");
        if (!names.contains(score)) {
            row.finding(
                    "norm-score",
                    "'" + score + "' is no raw score that becomes a standard one: write one of "
                            + String.join(", ", names) + ".",
                    score,
                    String.join(", ", names));
            return false;
        }
        String coding = row.cell("coding").replace('–', '-').replace(" ", "");
        String counted = scores.coding(score);
        if (!coding.equals(counted)) {
            row.finding(
                    "norm-coding",
                    "The table is for answers that count '" + coding + "', but here they count " + counted
                            + ": take the table made for that, and make the column text, or a spreadsheet makes dates of it.",
                    coding,
                    counted);
        }
        return coding.equals(counted);
    }

    private static boolean isForSex(OverlayRow row) {
        String sex = row.cell("sex");
        if (!SEXES.contains(sex)) {
            row.finding("norm-sex", "Nobody's sex is '" + sex + "': write man, woman, other or nothing.", sex);
        }
        return SEXES.contains(sex);
    }

    private static @Nullable BigDecimal number(OverlayRow row, String column) {
        String cell = row.cell(column);
        if (AMBIGUOUS.matcher(cell).matches()) {
            row.finding(
                    "norm-ambiguous",
                    "'" + cell + "' in column " + column + " may be a thousand or have three decimals: write no "
                            + "separator of thousands, and two or four decimals.",
                    cell,
                    column);
            return null;
        }
        if (!NUMBER.matcher(cell).matches()) {
            row.finding(
                    "norm-number",
                    "'" + cell + "' in column " + column + " is no number: write digits, with a point for decimals.",
                    cell,
                    column);
            return null;
        }
        return new BigDecimal(cell.replace(',', '.'));
    }

    private static @Nullable Integer age(OverlayRow row, String column, int otherwise) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        if (!AGE.matcher(cell).matches() || Integer.parseInt(cell) > OLDEST) {
            row.finding(
                    "norm-age",
                    "'" + cell + "' in column " + column + " is no age: write whole years, or nothing for any age.");
            return null;
        }
        return Integer.valueOf(cell);
    }

    private boolean isPossible(NormTable.Row read, OverlayRow row) {
        Optional<ScoreRange> range = scores.range(read.score());
        boolean isPossible = range.filter(possible -> read.raw().compareTo(BigDecimal.valueOf(possible.lowest())) < 0
                        || read.raw().compareTo(BigDecimal.valueOf(possible.highest())) > 0)
                .isEmpty();
        if (!isPossible) {
            ScoreRange possible = range.orElseThrow();
            row.finding(
                    "norm-range",
                    "'" + row.cell("raw") + "' is no raw score of '" + read.score() + "', which lies between "
                            + possible.lowest() + " and " + possible.highest()
                            + ": take the row out, or the table made for these items.",
                    row.cell("raw"),
                    read.score(),
                    String.valueOf(possible.lowest()),
                    String.valueOf(possible.highest()));
        }
        return isPossible;
    }

    private boolean agrees(NormTable.Row row, OverlayRow place) {
        List<Read> others = byRaw.computeIfAbsent(new Key(row.score(), row.raw()), key -> new ArrayList<>());
        Optional<Read> other =
                others.stream().filter(one -> one.row().contradicts(row)).findFirst();
        other.ifPresent(one -> place.finding(
                "norm-contradiction",
                "For the same people and raw score, row " + one.place().number()
                        + " gives another standard score: leave one out.",
                String.valueOf(one.place().number())));
        if (other.isEmpty() && others.stream().noneMatch(one -> one.row().equals(row))) {
            others.add(new Read(row, place));
        }
        return other.isEmpty();
    }
}
