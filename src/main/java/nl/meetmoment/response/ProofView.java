package nl.meetmoment.response;

import java.util.List;
import java.util.Locale;
import nl.meetmoment.study.Proof;
import nl.meetmoment.study.ProofTable;
import org.jspecify.annotations.Nullable;

/** The author's proof as its page names it. */
record ProofView(
        int kinds, long tooLong, long tooShort, List<Table> tables, List<String> unreachable, List<String> notPlaced) {

    /**
     * One kind of informant.
     *
     * @param name as the messages call it: {@code parent.2}
     * @param wanted minutes; null when nothing is wanted
     * @param scale minutes at the end of every meter
     */
    record Table(String name, Proof.@Nullable Wanted wanted, int scale, List<Line> lines) {}

    /** @param length {@code good}, {@code long} or {@code short} */
    record Line(
            int number,
            String wave,
            String ofCase,
            String ages,
            List<String> measures,
            String pages,
            String items,
            int minutes,
            String sensitive,
            String length) {}

    static ProofView of(Proof proof, String language) {
        return new ProofView(
                proof.rows().size(),
                count(proof, Proof.Length.LONG),
                count(proof, Proof.Length.SHORT),
                ProofTable.of(proof).stream()
                        .map(table -> table(table, proof, language))
                        .toList(),
                proof.unreachable(),
                proof.notPlaced());
    }

    /** Of a case. */
    static String title(String ofCase, Proof proof, String language) {
        return proof.titleOf(ofCase).map(title -> title.in(language)).orElse(ofCase);
    }

    private static long count(Proof proof, Proof.Length length) {
        return proof.rows().stream().filter(row -> proof.length(row) == length).count();
    }

    private static Table table(ProofTable table, Proof proof, String language) {
        Proof.Wanted wanted = proof.wanted(table.lines().get(0).row()).orElse(null);
        List<Line> lines =
                table.lines().stream().map(line -> line(line, proof, language)).toList();
        int longest = lines.stream().mapToInt(Line::minutes).max().orElse(0);
        return new Table(table.name(), wanted, wanted == null ? longest : Math.max(longest, wanted.to()), lines);
    }

    static Line line(ProofTable.Line line, Proof proof, String language) {
        return new Line(
                line.number(),
                line.row().respondent().wave(),
                title(line.row().respondent().ofCase(), proof, language),
                line.ageRanges(),
                List.copyOf(line.measures()),
                line.pages(),
                line.items(),
                line.row().expectedMinutes(),
                line.sensitive(),
                proof.length(line.row()).name().toLowerCase(Locale.ROOT));
    }
}
