package nl.meetmoment.linkage.recruitment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meetmoment.linkage.recruitment.CheckedRow.State;

/**
 * What a list would do, without a name: counts, and the rows that somebody should look at.
 *
 * @param more how many such rows are not shown
 */
record CheckView(int rows, List<Count> counts, List<Line> lines, int more, boolean hasFaults, int toAdd) {

    private static final int MOST_LINES = 200;

    /** How many rows there are of a kind. */
    record Count(String state, long number) {}

    /** A row by its number. */
    record Line(long number, String state, List<Cell> faults, List<String> warnings, String notEligible) {}

    /**
     * A cell that is wrong.
     *
     * @param header as the list calls it, or empty where it has no such column
     */
    record Cell(String person, String name, String header, String problem) {}

    static CheckView of(List<CheckedRow> rows, Headers headers) {
        var counts = new EnumMap<State, Long>(State.class);
        rows.forEach(row -> counts.merge(row.state(), 1L, Long::sum));
        List<CheckedRow> remarkable =
                rows.stream().filter(CheckedRow::isRemarkable).toList();
        return new CheckView(
                rows.size(),
                Stream.of(State.values())
                        .map(state -> new Count(state.code(), counts.getOrDefault(state, 0L)))
                        .toList(),
                remarkable.stream()
                        .limit(MOST_LINES)
                        .map(row -> line(row, headers.byCode()))
                        .toList(),
                Math.max(0, remarkable.size() - MOST_LINES),
                counts.containsKey(State.FAULTY),
                counts.getOrDefault(State.NEW, 0L).intValue());
    }

    private static Line line(CheckedRow row, Map<String, String> headers) {
        return new Line(
                row.number(),
                row.state().code(),
                row.faults().stream().map(fault -> cell(fault, headers)).toList(),
                row.warnings(),
                row.notEligible() == null ? "" : row.notEligible());
    }

    private static Cell cell(Fault fault, Map<String, String> headers) {
        Column column = fault.column();
        return new Cell(column.person(), column.name(), headers.getOrDefault(column.code(), ""), fault.problem());
    }
}
