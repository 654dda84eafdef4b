package nl.meetmoment;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.meetmoment.study.Load;
import nl.meetmoment.study.Proof;
import nl.meetmoment.study.ProofTable;
import nl.meetmoment.study.Respondent;

/** The author's proof of a study as tables: a line for all kinds of respondents that meet the same. */
final class ProofReport {

    private static final String LINE = "%5s  %-4s %-13s %-13s %-26s %9s %10s %8s %9s  %s%n";
    private static final String PAGE = "%4s  %-40s %-34s %5s  %-6s %s%n";
    private static final String PART = "  %-26s %6s %6s %8s%n";

    private final Proof proof;
    private final PrintStream out;

    ProofReport(Proof proof, PrintStream out) {
        this.proof = proof;
        this.out = out;
    }

    void print() {
        ProofTable.of(proof).forEach(this::table);
        longest("parent");
        longest("child");
        list("Items that nobody meets", proof.unreachable());
        list("Instruments that no questionnaire asks", proof.notPlaced());
        out.printf(
                "%d kinds of respondents; %d take longer than the study wants, %d shorter.%n",
                proof.rows().size(), count(Proof.Length.LONG), count(Proof.Length.SHORT));
    }

    /** Every page of one kind of respondent. */
    void pages(int kind) throws CommandFailed {
        if (kind >= proof.rows().size()) {
            throw CommandFailed.misused("--pages needs the number of a kind, from 0 to "
                    + (proof.rows().size() - 1) + ": --report prints them.");
        }
        Respondent one = proof.rows().get(kind).respondent();
        out.printf(
                "Kind %d: %s, %s, ages %s, measure %s %s%n",
                kind, one.informant(), one.wave(), one.ages(), one.measure(), one.ofCase());
        out.printf(PAGE, "page", "name", "items", "sec.", "comes", "when");
        for (Proof.Step step : proof.pages(one)) {
            out.printf(
                    PAGE,
                    step.number(),
                    step.name(),
                    items(step),
                    step.most().seconds(),
                    step.isSure() ? "always" : "maybe",
                    String.join("; ", step.conditions()));
        }
    }

    private static String items(Proof.Step step) {
        return step.items().isEmpty()
                ? "text only"
                : step.items().entrySet().stream()
                        .map(type -> type.getValue() + " " + type.getKey())
                        .collect(Collectors.joining(", "));
    }

    private long count(Proof.Length length) {
        return proof.rows().stream().filter(row -> proof.length(row) == length).count();
    }

    private static String title(ProofTable table) {
        return switch (table.name()) {
            case "child.1" -> "A child that fills in itself";
            case "parent.1" -> "A parent about one child";
            case "parent.mixed" -> "A parent about two children of different ages";
            default -> "A parent about two children of one age";
        };
    }

    private void table(ProofTable table) {
        out.printf("%s%n", title(table));
        out.printf(LINE, "kind", "wave", "case", "age", "measure", "pages", "items", "minutes", "sensitive", "");
        table.lines().forEach(this::line);
        out.println();
    }

    private void line(ProofTable.Line line) {
        Respondent one = line.row().respondent();
        out.printf(
                LINE,
                line.number(),
                one.wave(),
                one.ofCase(),
                line.ageRanges(),
                String.join(", ", line.measures()),
                line.pages(),
                line.items(),
                line.row().expectedMinutes(),
                line.sensitive(),
                remark(proof.length(line.row())));
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
}
