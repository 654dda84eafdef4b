package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.scoring.FamilyViolence;
import nl.meetmoment.study.Study;

/** The violence class of each family, from a row per answer. */
final class FamilyViolenceRows {

    private static final List<String> COLUMNS = List.of("family", "participant", "target", "item", "answer");
    private static final String FAMILY = "family";
    private static final String PARTICIPANT = "participant";
    private static final String TARGET = "target";
    private static final String ITEM = "item";

    private final Map<String, Item> items;
    private final AnswerCells answers;

    /** Who answered, about whom. */
    private record Form(String participant, String target) {}

    private final Map<String, Map<Form, Map<String, Answer>>> families = new LinkedHashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private final Map<List<String>, Long> rowsByQuestion = new HashMap<>();

    FamilyViolenceRows(Study study, AnswerCells answers) {
        this.items = study.instruments().stream()
                .flatMap(Instrument::items)
                .collect(Collectors.toMap(Item::code, item -> item));
        this.answers = answers;
    }

    int classify(CsvFile file, PrintStream out, PrintStream err) throws CommandFailed, IOException {
        file.demand(COLUMNS);
        var report = new CsvReport(out, err, List.of(FAMILY, "pv", "cm", "serious", "class"));
        for (CsvRow row : file.rows()) {
            try {
                add(row);
            } catch (CommandFailed fault) {
                report.fault(fault);
                faulty.add(row.cell(FAMILY));
            }
        }
        families.keySet().removeAll(faulty); // a fault could hide what makes the class another one
        for (var family : families.entrySet()) {
            report.row(cells(family.getKey(), violence(family.getValue())));
        }
        return report.end();
    }

    private void add(CsvRow row) throws CommandFailed {
        row.demandFit();
        var family = families.computeIfAbsent(row.filled(FAMILY), name -> new LinkedHashMap<>());
        var form = new Form(row.filled(PARTICIPANT), row.cell(TARGET));
        Item item = items.get(row.filled(ITEM));
        if (item == null) {
            throw row.fault(ITEM, "there is no item '" + row.cell(ITEM) + "' in the study");
        }
        var question = List.of(row.cell(FAMILY), form.participant(), form.target(), item.code());
        Long before = rowsByQuestion.putIfAbsent(question, row.number());
        if (before != null) {
            throw row.fault(ITEM, "'" + item.code() + "' was answered in row " + before + ": keep one wave and answer");
        }
        answers.read(item, row, "answer").ifPresent(answer -> family.computeIfAbsent(form, one -> new LinkedHashMap<>())
                .put(item.code(), answer));
    }

    /** Only when all rows are read, since one may say who did what another row tells. */
    private FamilyViolence violence(Map<Form, Map<String, Answer>> forms) {
        var violence = new FamilyViolence();
        forms.forEach((form, given) -> violence.addAll(
                form.participant(),
                form.target(),
                given.keySet().stream().flatMap(code -> Stream.ofNullable(items.get(code))),
                code -> Optional.ofNullable(given.get(code)).filter(Answer::isGiven)));
        return violence;
    }

    private static List<String> cells(String name, FamilyViolence family) {
        return List.of(
                name,
                number(family.partnerViolence()),
                number(family.maltreatment()),
                ClassifyCommand.yesNo(family.isSerious()),
                family.violenceClass().orElse(""));
    }

    private static String number(Optional<Integer> known) {
        return known.map(String::valueOf).orElse("");
    }
}
