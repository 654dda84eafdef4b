package nl.meetmoment;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.meetmoment.study.Load;
import nl.meetmoment.study.Proof;
import nl.meetmoment.study.Respondent;

/** The author's proof of a study as tables: a line for all kinds of respondents that meet the same. */
final class ProofReport {

    private static final String LINE = "%-4s %-13s %-11s %-26s %9s %10s %8s %9s  %s%n";
    private static final String PART = "  %-26s %6s %6s %8s%n";

    /** What respondents have in common who are shown in one line. */
    private record Group(
            String informant, int children, String wave, String ofCase, Load least, Load most, int first, int inARow) {

        static Group of(Proof.Row row) {
            Respondent one = row.respondent();
            return new Group(
                    one.informant(),
                    one.ages().size(),
                    one.wave(),
                    one.ofCase(),
                    row.least(),
                    row.most(),
                    row.sensitiveAtFirst(),
                    row.sensitiveInARow());
        }
    }

    private final Proof proof;
    private final PrintStream out;

    ProofReport(Proof proof, PrintStream out) {
        this.proof = proof;
        this.out = out;
    }

    void print() {
        var tables = new LinkedHashMap<String, List<Proof.Row>>();
        for (Proof.Row row : proof.rows()) {
            tables.computeIfAbsent(title(row.respondent()), title -> new ArrayList<>())
                    .add(row);
        }
        tables.forEach(this::table);
        longest("parent");
        longest("child");
        list("Items that nobody meets", proof.unreachable());
        list("Instruments that no questionnaire asks", proof.notPlaced());
        out.printf(
                "%d kinds of respondents; %d take longer than the study wants, %d shorter.%n",
                proof.rows().size(), count(Proof.Length.LONG), count(Proof.Length.SHORT));
    }

    private long count(Proof.Length length) {
        return proof.rows().stream().filter(row -> proof.length(row) == length).count();
    }

    private static String title(Respondent one) {
        if (one.informant().equals("child")) {
            return "A child that fills in itself";
        }
        return one.ages().size() == 1 ? "A parent about one child" : "A parent about two children of one age";
    }

    private void table(String title, List<Proof.Row> rows) {
        out.printf("%s%n", title);
        out.printf(LINE, "wave", "case", "age", "measure", "pages", "items", "minutes", "sensitive", "");
        Map<Group, List<Proof.Row>> groups = new LinkedHashMap<>();
        for (Proof.Row row : rows) {
            groups.computeIfAbsent(Group.of(row), key -> new ArrayList<>()).add(row);
        }
        groups.values().stream()
                .sorted(Comparator.comparing((List<Proof.Row> group) ->
                                group.get(0).respondent().wave())
                        .thenComparing(group -> group.get(0).respondent().ofCase())
                        .thenComparing(group -> group.get(0).respondent().ages().get(0)))
                .forEach(this::line);
        out.println();
    }

    private void line(List<Proof.Row> group) {
        Proof.Row one = group.get(0);
        var ages = new TreeSet<Integer>();
        var measures = new TreeSet<String>();
        group.forEach(row -> {
            ages.add(row.respondent().ages().get(0));
            measures.add(row.respondent().measure());
        });
        out.printf(
                LINE,
                one.respondent().wave(),
                one.respondent().ofCase(),
                ranges(ages),
                String.join(", ", measures),
                between(one.least().pages(), one.most().pages()),
                between(one.least().items(), one.most().items()),
                one.expectedMinutes(),
                between(one.sensitiveAtFirst(), one.sensitiveInARow()),
                remark(proof.length(one)));
    }

    private static String remark(Proof.Length length) {
        return length == Proof.Length.GOOD ? "" : "too " + length.name().toLowerCase(Locale.ROOT);
    }

    /** Where the time of the longest questionnaire of an informant goes. */
    private void longest(String informant) {
        proof.rows().stream()
                .filter(row -> row.respondent().informant().equals(informant))
                .max(Comparator.comparing(Proof.Row::expectedMinutes)
                        .thenComparing(row -> row.most().items()))
                .map(Proof.Row::respondent)
                .ifPresent(this::parts);
    }

    private void parts(Respondent one) {
        out.printf("The longest of a %s (%s, %s), at most:%n", one.informant(), one.wave(), one.ages());
        out.printf(PART, "part", "pages", "items", "minutes");
        for (Proof.Share share : proof.shares(one)) {
            String turn = share.instance().isEmpty() ? "" : " (" + share.instance() + ")";
            Load most = share.most();
            out.printf(PART, share.instrument() + turn, most.pages(), most.items(), most.minutes());
        }
        out.println();
    }

    private void list(String title, List<String> all) {
        if (!all.isEmpty()) {
            out.printf("%s: %s.%n", title, String.join(", ", all));
        }
    }

    private static String between(int least, int most) {
        return least == most ? String.valueOf(most) : least + "-" + most;
    }

    private static String ranges(NavigableSet<Integer> ages) {
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
}
