package nl.meetmoment.fieldwork.recruitment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meetmoment.fieldwork.recruitment.Figures.Calling;
import nl.meetmoment.fieldwork.recruitment.Figures.Flow;

/**
 * What became of call lists, to be shown.
 *
 * @param flows by organisation, the total last when there are several
 * @param details why families refused or could not take part
 */
record FiguresView(List<Line> flows, List<Reason> details, List<Bar> hours, List<Bar> days) {

    static final List<String> REASONS =
            List.of("opt_out", "refused", "moved", "no_dutch", "not_eligible", "not_reached", "consent");

    /** An organisation by its name; empty for the total. */
    record Line(String name, Flow flow) {

        public int closed(String reason) {
            return flow.closed(reason);
        }
    }

    /** How often a reason was given. */
    record Reason(String reason, String detail, int number) {}

    /** Calls of an hour of the day or of a weekday, from 1 for Monday. */
    record Bar(int place, int attempts, int reached, int consent) {

        /** Of all attempts, rounded. */
        public int percentage() {
            return Math.round(100f * reached / attempts);
        }
    }

    static FiguresView of(Map<String, Flow> flows, Map<String, String> names, List<Calling> times) {
        var lines = new ArrayList<Line>();
        names.forEach((code, name) -> {
            if (flows.containsKey(code)) {
                lines.add(new Line(name, flows.get(code)));
            }
        });
        Flow total = total(flows.values());
        if (lines.size() > 1) {
            lines.add(new Line("", total));
        }
        List<Reason> details = total.details().entrySet().stream()
                .map(entry -> reason(entry.getKey().split("\\.", 2), entry.getValue()))
                .toList();
        return new FiguresView(
                lines,
                details,
                Figures.byHour(times).stream().map(one -> bar(one.hour(), one)).toList(),
                Figures.byDay(times).stream().map(one -> bar(one.day(), one)).toList());
    }

    private static Reason reason(String[] parts, int number) {
        return new Reason(parts[0], parts[1], number);
    }

    private static Bar bar(int place, Calling calling) {
        return new Bar(place, calling.attempts(), calling.reached(), calling.consent());
    }

    private static Flow total(Collection<Flow> flows) {
        var reasons = new TreeMap<String, Integer>();
        var details = new TreeMap<String, Integer>();
        flows.forEach(flow -> {
            flow.reasons().forEach((reason, number) -> reasons.merge(reason, number, Integer::sum));
            flow.details().forEach((detail, number) -> details.merge(detail, number, Integer::sum));
        });
        return new Flow(
                flows.stream().mapToInt(Flow::imported).sum(),
                flows.stream().mapToInt(Flow::letter).sum(),
                flows.stream().mapToInt(Flow::tried).sum(),
                flows.stream().mapToInt(Flow::reached).sum(),
                flows.stream().mapToInt(Flow::open).sum(),
                reasons,
                details);
    }
}
