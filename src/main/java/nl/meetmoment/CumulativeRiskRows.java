package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meetmoment.scoring.CumulativeRisk;
import nl.meetmoment.scoring.CumulativeRisk.Circumstances;

/** The cumulation of risk of each parent, from a row per parent. */
final class CumulativeRiskRows {

    /** What is asked about the income of a household: the options of {@code hh_income}, but for who does not know. */
    static final List<String> INCOMES = List.of("under_1500", "1500_3100", "over_3100");

    private static final List<String> COLUMNS = List.of(
            "id",
            "ace10_total",
            "income",
            "work_hours",
            "glasses_self",
            "glasses_partner",
            "education",
            "single_parent");
    /** The options of {@code dem_education}; who completed none has no more than primary school either. */
    static final List<String> EDUCATIONS = List.of("primary", "mavo_lbo", "havo_vwo_mbo", "hbo_wo", "other", "none");

    private static final Set<String> PRIMARY_AT_MOST = Set.of("primary", "none");
    private static final String UNKNOWN = "unknown";

    private static final int MOST_ACE = 10;
    private static final int MOST_INCOME = 1_000_000;
    private static final int HOURS_OF_A_WEEK = 168;
    private static final int MOST_GLASSES = 200;

    int classify(CsvFile file, PrintStream out, PrintStream err) throws CommandFailed, IOException {
        file.demand(COLUMNS);
        var report = new CsvReport(out, err, List.of("id", "factors", "unknown", "cumulation"));
        for (CsvRow row : file.rows()) {
            try {
                row.demandFit();
                String id = row.filled("id");
                CumulativeRisk risk = CumulativeRisk.of(circumstances(row));
                report.row(List.of(id, risk.count(), risk.unknown(), ClassifyCommand.yesNo(risk.isCumulation())));
            } catch (CommandFailed fault) {
                report.fault(fault);
            }
        }
        return report.end();
    }

    private static Circumstances circumstances(CsvRow row) throws CommandFailed {
        return new Circumstances(
                row.wholeNumber("ace10_total", MOST_ACE).map(CumulativeRisk::isHighAce),
                hasLowIncome(row),
                row.number("work_hours", HOURS_OF_A_WEEK),
                row.number("glasses_self", MOST_GLASSES),
                row.number("glasses_partner", MOST_GLASSES),
                row.word("education", EDUCATIONS).map(PRIMARY_AT_MOST::contains),
                row.word("single_parent", List.of("yes", "no")).map("yes"::equals));
    }

    /** Euro a month, or a band. */
    private static Optional<Boolean> hasLowIncome(CsvRow row) throws CommandFailed {
        if (row.isNumber("income", MOST_INCOME)) {
            return row.number("income", MOST_INCOME).map(CumulativeRisk::isLowIncome);
        }
        if (row.cell("income").equals(UNKNOWN)) {
            return Optional.empty();
        }
        String cell = row.cell("income");
        if (!cell.isEmpty() && !INCOMES.contains(cell)) {
            throw row.fault(
                    "income",
                    "'" + cell + "' is neither a number of euro a month nor one of " + String.join(", ", INCOMES) + ", "
                            + UNKNOWN);
        }
        return Optional.of(cell).filter(band -> !band.isEmpty()).map(INCOMES.get(0)::equals);
    }
}
