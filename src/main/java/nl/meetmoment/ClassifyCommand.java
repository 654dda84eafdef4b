package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import nl.meetmoment.study.Study;

/** {@code ./meetmoment classify}: the derived variables of a family or a parent from a file. */
final class ClassifyCommand {

    static final List<String> OPTIONS = List.of("--rule", "--codebook");

    private static final String FAMILY_VIOLENCE = "family_violence";
    private static final String CUMULATIVE_RISK = "cumulative_risk";

    private final Study study;
    private final Arguments arguments;
    private final String rule;
    private final String codebook;

    ClassifyCommand(Study study, Arguments arguments) throws CommandFailed {
        this.study = study;
        this.arguments = arguments;
        this.rule = arguments.option("--rule", List.of(FAMILY_VIOLENCE, CUMULATIVE_RISK), "");
        this.codebook = arguments.option("--codebook", AnswerCells.CODEBOOKS, "published");
    }

    int run(PrintStream out, PrintStream err) throws CommandFailed, IOException {
        CsvFile file = CsvFile.read(arguments.file());
        if (rule.equals(FAMILY_VIOLENCE)) {
            return new FamilyViolenceRows(study, new AnswerCells(codebook)).classify(file, out, err);
        }
        return new CumulativeRiskRows().classify(file, out, err);
    }

    static String yesNo(Optional<Boolean> known) {
        return known.map(isTrue -> isTrue ? "yes" : "no").orElse("");
    }
}
