package nl.meetmoment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.Wave;

/** What is known of whom a row is about: from columns of the row itself, and else from a file beside it, by id. */
final class FactCells {

    private static final String AGE = "age";
    private static final int OLDEST = 130;

    private final Map<String, List<String>> words;
    private final Map<String, CsvRow> beside = new HashMap<>();

    FactCells(Study study) {
        List<String> sexes = List.of("man", "woman", "other");
        List<String> waves = study.waves().stream().map(Wave::code).toList();
        this.words = Map.of("sex", sexes, "partner_sex", sexes, "informant", List.of("parent", "child"), "wave", waves);
    }

    boolean isFact(String column) {
        return column.equals(AGE) || words.containsKey(column);
    }

    /** @throws CommandFailed when it has no facts, or two rows for somebody */
    void readBeside(CsvFile file) throws CommandFailed {
        file.demand(List.of("id"));
        if (file.columns().stream().noneMatch(this::isFact)) {
            throw new CommandFailed(
                    file.path() + " has no facts: name columns sex, partner_sex, age, wave, informant.");
        }
        for (CsvRow row : file.rows()) {
            row.demandFit();
            CsvRow other = beside.put(row.filled("id"), row);
            if (other != null) {
                throw row.fault("id", "'" + row.cell("id") + "' stands in row " + other.number() + " too");
            }
        }
    }

    /** By name; what is unknown is left out. */
    Map<String, String> of(CsvRow row) throws CommandFailed {
        var facts = new HashMap<String, String>();
        CsvRow more = beside.get(row.cell("id"));
        if (more != null) {
            addTo(facts, more);
        }
        addTo(facts, row);
        return facts;
    }

    private void addTo(Map<String, String> facts, CsvRow row) throws CommandFailed {
        for (var fact : words.entrySet()) {
            row.word(fact.getKey(), fact.getValue()).ifPresent(word -> facts.put(fact.getKey(), word));
        }
        Optional<String> age = row.number(AGE, OLDEST).map(number -> row.cell(AGE));
        age.ifPresent(number -> facts.put(AGE, number));
    }
}
