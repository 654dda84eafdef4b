package nl.meetmoment.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A proof to be read: one table for an informant and a number of children, one line for all kinds of respondents that
 * meet the same.
 *
 * @param name {@code child.1}, {@code parent.1}, {@code parent.2} for children of one age, {@code parent.mixed} for children
 *     of different ages
 */
public record ProofTable(String name, List<Line> lines) {

    /**
     * What respondents of these ages and measures have before them.
     *
     * @param number of the first of them in {@link Proof#rows}, from 0
     * @param row of that one, and of all others as far as a line shows it
     * @param measures in alphabetical order
     */
    public record Line(int number, Proof.Row row, NavigableSet<Integer> ages, NavigableSet<String> measures) {

        /** Such as {@code 3-5,7}; of children of different ages {@code 3-5 + 12}. */
        public String ageRanges() {
            return row.isMixed() ? mixed() : same();
        }

        private String mixed() {
            return row.alike().stream()
                    .sorted(Comparator.comparing(Proof.Ages::from))
                    .map(one -> between(one.from(), one.to()))
                    .collect(Collectors.joining(" + "));
        }

        private String same() {
            var ranges = new ArrayList<String>();
            int from = ages.first();
            for (int age : ages) {
                if (!ages.contains(age + 1)) {
                    ranges.add(between(from, age));
                    Integer next = ages.higher(age);
                    from = next == null ? age : next;
                }
            }
            return String.join(",", ranges);
        }

        public String pages() {
            return between(row.least().pages(), row.most().pages());
        }

        public String items() {
            return between(row.least().items(), row.most().items());
        }

        /** Up to the first break, and the most in a row. */
        public String sensitive() {
            return between(row.sensitiveAtFirst(), row.sensitiveInARow());
        }
    }

    private record Same(
            String wave, String ofCase, Load least, Load most, int first, int inARow, List<Proof.Ages> ages) {

        static Same of(Proof.Row row) {
            return new Same(
                    row.respondent().wave(),
                    row.respondent().ofCase(),
                    row.least(),
                    row.most(),
                    row.sensitiveAtFirst(),
                    row.sensitiveInARow(),
                    row.isMixed() ? row.alike() : List.of());
        }
    }

    public ProofTable {
        lines = List.copyOf(lines);
    }

    /** In the order of the proof; lines by wave, case and age. */
    public static List<ProofTable> of(Proof proof) {
        var kinds = new LinkedHashMap<String, Map<Same, Line>>();
        List<Proof.Row> rows = proof.rows();
        for (int number = 0; number < rows.size(); number++) {
            Proof.Row row = rows.get(number);
            Respondent one = row.respondent();
            var line = new Line(number, row, new TreeSet<>(), new TreeSet<>());
            Line same = kinds.computeIfAbsent(name(row), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(Same.of(row), key -> line);
            same.ages().add(one.ages().get(0));
            same.measures().add(one.measure());
        }
        return kinds.entrySet().stream()
                .map(kind ->
                        new ProofTable(kind.getKey(), sorted(kind.getValue().values())))
                .toList();
    }

    /** Of the table that a row belongs to. */
    public static String name(Proof.Row row) {
        Respondent one = row.respondent();
        return one.informant() + "." + (row.isMixed() ? "mixed" : one.ages().size());
    }

    private static List<Line> sorted(Collection<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(
                                (Line line) -> line.row().respondent().wave())
                        .thenComparing(line -> line.row().respondent().ofCase())
                        .thenComparing(line -> line.row().respondent().ages().get(0))
                        .thenComparing(Line::number))
                .toList();
    }

    private static String between(int least, int most) {
        return least == most ? String.valueOf(most) : least + "-" + most;
    }
}
