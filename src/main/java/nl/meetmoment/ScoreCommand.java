package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Outcome;
import nl.meetmoment.scoring.InstrumentScoring;
import nl.meetmoment.study.Study;

/** {@code ./meetmoment score}: the scores of one instrument for every row of a file of answers. */
final class ScoreCommand {

    static final List<String> OPTIONS =
            List.of("--instrument", "--facts", "--cutoff", "--codebook", "--norms", "--key");

    private final Arguments arguments;
    private final Instrument instrument;
    private final List<Item> items;
    private final List<String> outcomes;
    private final AnswerCells answers;
    private final FactCells facts;

    /**
     * For one instrument of a study, with the overlays that the arguments name.
     *
     * @throws CommandFailed when there is no such instrument, or an overlay does not fit it
     */
    static ScoreCommand of(Map<String, String> study, Arguments arguments) throws CommandFailed {
        Study shipped = Commands.study(study);
        Instrument instrument = instrument(shipped, arguments.option("--instrument"));
        if (ScoreOverlays.OPTIONS.keySet().stream()
                .noneMatch(option -> arguments.option(option).isPresent())) {
            return new ScoreCommand(shipped, instrument, arguments);
        }
        Study overlaid = ScoreOverlays.over(study, instrument.id(), arguments);
        return new ScoreCommand(overlaid, instrument(overlaid, Optional.of(instrument.id())), arguments);
    }

    private ScoreCommand(Study study, Instrument instrument, Arguments arguments) throws CommandFailed {
        this.arguments = arguments;
        this.instrument = instrument;
        this.items = instrument.items().toList();
        this.outcomes = instrument.scores().stream()
                .flatMap(score -> score.outcomes().stream())
                .toList();
        this.answers = new AnswerCells(arguments.option("--codebook", AnswerCells.CODEBOOKS, "published"));
        this.facts = new FactCells(study);
    }

    private static Instrument instrument(Study study, Optional<String> id) throws CommandFailed {
        List<Instrument> scored = study.instruments().stream()
                .filter(one -> !one.scores().isEmpty())
                .toList();
        return scored.stream()
                .filter(one -> id.filter(one::isCalled).isPresent())
                .findFirst()
                .orElseThrow(() -> CommandFailed.misused("--instrument needs one of "
                        + scored.stream().map(Instrument::id).collect(Collectors.joining(", ")) + "."));
    }

    int run(PrintStream out, PrintStream err) throws CommandFailed, IOException {
        InstrumentScoring scoring = scoring(arguments.option("--cutoff"));
        CsvFile file = CsvFile.read(arguments.file());
        check(file);
        if (arguments.option("--facts").isPresent()) {
            facts.readBeside(CsvFile.read(arguments.option("--facts").get()));
        }
        var report = new CsvReport(out, err, withId("id", outcomes));
        for (CsvRow row : file.rows()) {
            try {
                row.demandFit();
                report.row(withId(row.filled("id"), scores(scoring, row)));
            } catch (CommandFailed fault) {
                report.fault(fault);
            }
        }
        return report.end();
    }

    private InstrumentScoring scoring(Optional<String> cutoff) throws CommandFailed {
        if (cutoff.isPresent() && !instrument.hasCutoffs(cutoff.get())) {
            throw CommandFailed.misused(
                    instrument.id() + " has no cut-off '" + cutoff.get() + "': leave --cutoff out or correct it.");
        }
        return new InstrumentScoring(cutoff.map(instrument::withCutoffs).orElse(instrument));
    }

    /** A file may hold other instruments too, and scores of before; what looks like an item of this one must be one. */
    private void check(CsvFile file) throws CommandFailed {
        file.demand(List.of("id"));
        Set<String> codes = items.stream().map(Item::code).collect(Collectors.toSet());
        List<String> misspelt = file.columns().stream()
                .filter(column -> column.startsWith(instrument.id() + "_"))
                .filter(column -> !codes.contains(column) && !isScore(column))
                .toList();
        if (!misspelt.isEmpty()) {
            throw new CommandFailed(file.path() + ": " + instrument.id() + " has no item " + String.join(", ", misspelt)
                    + ": correct the column or leave it out.");
        }
        if (file.columns().stream().noneMatch(codes::contains)) {
            throw new CommandFailed(file.path() + " has no column of " + instrument.id() + ": its items are called "
                    + items.get(0).code() + " to " + items.get(items.size() - 1).code() + ".");
        }
    }

    private boolean isScore(String column) {
        return outcomes.contains(column)
                || instrument.scores().stream()
                        .anyMatch(score -> score.columns().contains(column));
    }

    private List<String> scores(InstrumentScoring scoring, CsvRow row) throws CommandFailed {
        var given = new HashMap<String, Answer>();
        for (Item item : items) {
            answers.read(item, row, item.code()).ifPresent(answer -> given.put(item.code(), answer));
        }
        Map<String, Outcome> scores = scoring.scores(given, facts.of(row));
        return outcomes.stream()
                .map(outcome ->
                        scores.getOrDefault(outcome, Outcome.MISSING).value().orElse(""))
                .toList();
    }

    private static List<String> withId(String id, List<String> cells) {
        var all = new ArrayList<>(List.of(id));
        all.addAll(cells);
        return all;
    }
}
