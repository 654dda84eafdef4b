package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Outcome;
import nl.meetmoment.scoring.InstrumentScoring;
import nl.meetmoment.study.Study;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** {@code ./meetmoment score}: the scores of one instrument for every row of a file of answers. */
final class ScoreCommand {

    private static final List<String> FACTS = List.of("sex", "partner_sex", "age", "wave", "informant");
    private static final Map<String, List<String>> FACT_VALUES = Map.of(
            "sex", List.of("man", "woman", "other"),
            "partner_sex", List.of("man", "woman", "other"),
            "informant", List.of("parent", "child"));

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;
    private final InstrumentScoring scoring;
    private final Map<String, Item> items;
    private final AnswerCell cells;
    private final List<String> outcomes;
    private final Map<String, CSVRecord> facts = new HashMap<>();

    ScoreCommand(Study study, Arguments arguments, PrintStream out, PrintStream err) throws CommandFailed {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
        this.scoring = scoring(instrument(study), arguments.option("--cutoff"));
        this.items = scoring.instrument()
                .items()
                .collect(Collectors.toMap(Item::code, item -> item, (a, b) -> a, LinkedHashMap::new));
        this.outcomes = scoring.instrument().scores().stream()
                .flatMap(score -> score.outcomes().stream())
                .toList();
        this.cells = new AnswerCell(codebook(arguments));
    }

    private Instrument instrument(Study study) throws CommandFailed {
        String id = String.valueOf(arguments.option("--instrument"));
        return study.instruments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("there is no instrument '" + id + "': it is one of "
                        + study.instruments().stream().map(Instrument::id).collect(Collectors.joining(", ")) + "."));
    }

    private static InstrumentScoring scoring(Instrument instrument, @Nullable String cutoff) throws CommandFailed {
        if (cutoff != null && !instrument.hasCutoffs(cutoff)) {
            throw new CommandFailed(
                    instrument.id() + " has no cut-off '" + cutoff + "': leave --cutoff out or correct it.");
        }
        return new InstrumentScoring(instrument, cutoff);
    }

    static String codebook(Arguments arguments) throws CommandFailed {
        String codebook = arguments.options().getOrDefault("--codebook", AnswerCell.PUBLISHED);
        if (!List.of(AnswerCell.PUBLISHED, "study").contains(codebook)) {
            throw new CommandFailed("there is no code-book '" + codebook + "': it is published or study.");
        }
        return codebook;
    }

    int run() throws CommandFailed, IOException {
        Path file = Path.of(arguments.file());
        CsvFile answers = CsvFile.read(file);
        answers.demand(file, List.of("id"));
        checkColumns(file, answers);
        readFacts();
        var printer = CsvFile.printer(out);
        var header = new ArrayList<>(List.of("id"));
        header.addAll(outcomes);
        printer.printRecord(header);
        int faults = 0;
        for (CSVRecord row : answers.rows()) {
            try {
                printer.printRecord(scored(row));
            } catch (CommandFailed fault) {
                err.println("meetmoment: " + fault.getMessage());
                faults++;
            }
        }
        printer.flush();
        return faults == 0 ? 0 : 1;
    }

    private void checkColumns(Path file, CsvFile answers) throws CommandFailed {
        List<String> unknown = answers.columns().stream()
                .filter(column -> !column.equals("id") && !FACTS.contains(column) && !items.containsKey(column))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CommandFailed(file + " has the column " + String.join(", ", unknown) + ", which is no item of "
                    + scoring.instrument().id() + ": leave it out or correct it. Items are "
                    + String.join(", ", items.keySet()) + ".");
        }
    }

    private void readFacts() throws CommandFailed {
        String name = arguments.option("--facts");
        if (name == null) {
            return;
        }
        Path file = Path.of(name);
        CsvFile table = CsvFile.read(file);
        table.demand(file, List.of("id"));
        table.rows().forEach(row -> facts.put(row.get("id"), row));
    }

    private List<String> scored(CSVRecord row) throws CommandFailed {
        long line = CsvFile.line(row);
        var answers = new HashMap<String, Answer>();
        for (Item item : items.values()) {
            cells.read(item, CsvFile.cell(row, item.code()), line)
                    .ifPresent(answer -> answers.put(item.code(), answer));
        }
        Map<String, Outcome> scores = scoring.scores(answers, factsOf(row, line));
        var record = new ArrayList<>(List.of(CsvFile.cell(row, "id")));
        outcomes.forEach(outcome ->
                record.add(scores.getOrDefault(outcome, Outcome.MISSING).value().orElse("")));
        return record;
    }

    private Map<String, String> factsOf(CSVRecord row, long line) throws CommandFailed {
        CSVRecord beside = facts.get(CsvFile.cell(row, "id"));
        var known = new HashMap<String, String>();
        for (String fact : FACTS) {
            String own = CsvFile.cell(row, fact);
            String value = own.isEmpty() && beside != null ? CsvFile.cell(beside, fact) : own;
            List<String> allowed = FACT_VALUES.get(fact);
            if (!value.isEmpty() && allowed != null && !allowed.contains(value)) {
                throw new CommandFailed("row " + line + ", column " + fact + ": '" + value + "' is none of "
                        + String.join(", ", allowed) + ".");
            }
            known.put(fact, value);
        }
        return known;
    }
}
