package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What a command makes of a file: rows on one side, on the other a sentence for each row that could not be understood. */
final class CsvReport {

    private final CSVPrinter rows;
    private final PrintStream faults;
    private boolean isFaulty;

    CsvReport(PrintStream rows, PrintStream faults, List<String> header) throws IOException {
        this.rows = new CSVPrinter(
                rows, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        this.faults = faults;
        row(header);
    }

    void row(List<?> cells) throws IOException {
        rows.printRecord(cells);
    }

    void fault(CommandFailed fault) {
        isFaulty = true;
        faults.println("meetmoment: " + fault.getMessage());
    }

    /** The exit status: 0 when every row was understood. */
    int end() throws IOException {
        rows.flush();
        return isFaulty ? 1 : 0;
    }
}
