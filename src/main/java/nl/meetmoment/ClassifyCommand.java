package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.scoring.CumulativeRisk;
import nl.meetmoment.scoring.CumulativeRisk.Circumstances;
import nl.meetmoment.scoring.FamilyViolence;
import nl.meetmoment.study.Study;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** {@code ./meetmoment classify}: the derived variables of a family or a parent from a file. */
final class ClassifyCommand {

    private static final String FAMILY_VIOLENCE = "family_violence";
    private static final String CUMULATIVE_RISK = "cumulative_risk";

    private static final List<String> RISK_COLUMNS = List.of(
            "id",
            "ace10_total",
            "income",
            "work_hours",
            "glasses_self",
            "glasses_partner",
            "education",
            "single_parent");

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, Item> items;
    private final AnswerCell cells;

    ClassifyCommand(Study study, Arguments arguments, PrintStream out, PrintStream err) throws CommandFailed {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
        this.items = study.instruments().stream()
                .flatMap(instrument -> instrument.items())
                .collect(Collectors.toMap(Item::code, item -> item));
        this.cells = new AnswerCell(ScoreCommand.codebook(arguments));
    }

    static boolean knows(@Nullable String rule) {
        return FAMILY_VIOLENCE.equals(rule) || CUMULATIVE_RISK.equals(rule);
    }

    int run() throws CommandFailed, IOException {
        Path file = Path.of(arguments.file());
        CsvFile table = CsvFile.read(file);
        boolean isViolence = FAMILY_VIOLENCE.equals(arguments.option("--rule"));
        table.demand(file, isViolence ? List.of("family", "participant", "target", "item", "answer") : RISK_COLUMNS);
        return isViolence ? violence(table) : risk(table);
    }

    /** A family with a faulty row is left out, since its class could be another one. */
    private int violence(CsvFile table) throws IOException {
        var families = new LinkedHashMap<String, FamilyViolence>();
        var faulty = new HashSet<String>();
        for (CSVRecord row : table.rows()) {
            try {
                add(row, families.computeIfAbsent(row.get("family"), family -> new FamilyViolence()));
            } catch (CommandFailed fault) {
                err.println("meetmoment: " + fault.getMessage());
                faulty.add(row.get("family"));
            }
        }
        families.keySet().removeAll(faulty);
        print(families);
        return faulty.isEmpty() ? 0 : 1;
    }

    private void print(Map<String, FamilyViolence> families) throws IOException {
        var printer = CsvFile.printer(out);
        printer.printRecord("family", "pv", "cm", "serious", "class");
        for (var family : families.entrySet()) {
            FamilyViolence found = family.getValue();
            printer.printRecord(
                    family.getKey(),
                    text(found.partnerViolence()),
                    text(found.maltreatment()),
                    yesNo(found.isSerious()),
                    found.violenceClass().orElse(""));
        }
        printer.flush();
    }

    private void add(CSVRecord row, FamilyViolence family) throws CommandFailed {
        Item item = items.get(row.get("item"));
        if (item == null) {
            throw new CommandFailed("row " + CsvFile.line(row) + ", column item: there is no item '" + row.get("item")
                    + "' in the study.");
        }
        Optional<Integer> count = cells.read(item, row.get("answer"), CsvFile.line(row))
                .filter(Answer::isGiven)
                .flatMap(answer -> item.type().score(answer.value()));
        count.ifPresent(number -> family.add(row.get("participant"), row.get("target"), item.flags(), number));
    }

    private int risk(CsvFile table) throws IOException {
        var printer = CsvFile.printer(out);
        printer.printRecord("id", "factors", "unknown", "cumulation");
        int faults = 0;
        for (CSVRecord row : table.rows()) {
            try {
                CumulativeRisk risk = CumulativeRisk.of(circumstances(row));
                printer.printRecord(row.get("id"), risk.count(), risk.unknown(), yesNo(risk.isCumulation()));
            } catch (CommandFailed fault) {
                err.println("meetmoment: " + fault.getMessage());
                faults++;
            }
        }
        printer.flush();
        return faults == 0 ? 0 : 1;
    }

    private Circumstances circumstances(CSVRecord row) throws CommandFailed {
        return new Circumstances(
                number(row, "ace10_total", 10),
                isLow(row),
                number(row, "work_hours", 168),
                number(row, "glasses_self", 200),
                number(row, "glasses_partner", 200),
                word(row, "education", List.of("primary", "mavo_lbo", "havo_vwo_mbo", "hbo_wo", "other"))
                        .map(education -> education.equals("primary")),
                word(row, "single_parent", List.of("yes", "no")).map(answer -> answer.equals("yes")));
    }

    /** An amount a month, or a band of the demographics. */
    private Optional<Boolean> isLow(CSVRecord row) throws CommandFailed {
        String income = row.get("income");
        Item bands = items.get("hh_income");
        boolean isBand = bands != null
                && bands.type().options().stream()
                        .anyMatch(option -> option.code().equals(income));
        return isBand
                ? Optional.of(income.equals("under_1500"))
                : number(row, "income", 1_000_000).map(CumulativeRisk::isLow);
    }

    private static Optional<Integer> number(CSVRecord row, String column, int highest) throws CommandFailed {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (!cell.matches("[0-9]{1,9}") || Integer.parseInt(cell) > highest) {
            throw new CommandFailed("row " + CsvFile.line(row) + ", column " + column + ": '" + cell
                    + "' is no whole number from 0 to " + highest + ".");
        }
        return Optional.of(Integer.valueOf(cell));
    }

    private static Optional<String> word(CSVRecord row, String column, List<String> allowed) throws CommandFailed {
        String cell = row.get(column);
        if (!cell.isEmpty() && !allowed.contains(cell)) {
            throw new CommandFailed("row " + CsvFile.line(row) + ", column " + column + ": '" + cell + "' is none of "
                    + String.join(", ", allowed) + ".");
        }
        return Optional.of(cell).filter(value -> !value.isEmpty());
    }

    private static String text(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("");
    }

    private static String yesNo(Optional<Boolean> known) {
        return known.map(isTrue -> isTrue ? "yes" : "no").orElse("");
    }
}
