package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;

/**
 * One row of an overlay.
 *
 * @param number as a spreadsheet counts, the row of column names included
 * @param cells by column, without blanks around them; a cell that is missing is empty
 */
record OverlayRow(String file, int number, Map<String, String> cells, Findings findings) {

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** @param words what the sentence names, see {@link Finding#words} */
    void finding(String rule, String sentence, String... words) {
        findings.add(new Finding(file, place(), rule, sentence, List.of(words)));
    }

    String place() {
        return "row " + number;
    }
}
