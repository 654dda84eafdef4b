package nl.meetmoment.fieldwork.recruitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the call lists, and when calling helps. Three questions, however many families there are. */
@Component
class Figures {

    private static final String REACHED = "outcome in ('call_back', 'refused', 'no_dutch', 'not_eligible', 'consent')";

    private static final String FLOW = """
            select organisation, count(*) as imported,
                   count(*) filter (where exists (select 1 from fieldwork.call_list_letter l
                                                   where l.entry_id = e.entry_id and sent_on is not null)) as letter,
                   count(*) filter (where attempts > 0) as tried,
                   count(*) filter (where attempts > 0 and exists (
                       select 1 from fieldwork.call_attempt a
                        where a.entry_id = e.entry_id and undone_at is null and %s)) as reached,
                   count(*) filter (where state = 'open') as still_open
              from fieldwork.call_list_entry e where organisation = any (:organisations) group by organisation
            """.formatted(REACHED);

    private static final String REASONS = """
            select organisation, reason, coalesce(detail, '') as detail, count(*) as number
              from fieldwork.call_list_entry
             where organisation = any (:organisations) and reason is not null group by organisation, reason, detail
            """;

    private static final String TIMES = """
            select extract(isodow from at at time zone 'Europe/Amsterdam')::int as day,
                   extract(hour from at at time zone 'Europe/Amsterdam')::int as hour,
                   count(*) as attempts, count(*) filter (where %s) as reached,
                   count(*) filter (where outcome = 'consent') as consent
              from fieldwork.call_attempt join fieldwork.call_list_entry using (entry_id)
             where organisation = any (:organisations) and undone_at is null group by day, hour
            """.formatted(REACHED);

    private final JdbcClient store;

    Figures(JdbcClient store) {
        this.store = store;
    }

    /**
     * One organisation.
     *
     * @param reasons how many were closed for each reason
     * @param details of these, by {@code reason.detail}
     */
    record Flow(
            int imported,
            int letter,
            int tried,
            int reached,
            int open,
            Map<String, Integer> reasons,
            Map<String, Integer> details) {

        int closed(String reason) {
            return reasons.getOrDefault(reason, 0);
        }
    }

    /** Calls of one hour of one weekday; Monday is 1. */
    record Calling(int day, int hour, int attempts, int reached, int consent) {

        Calling and(Calling other) {
            return new Calling(day, hour, attempts + other.attempts, reached + other.reached, consent + other.consent);
        }
    }

    /** By the organisation's code; one whose lists are empty is not there. */
    @Transactional(readOnly = true)
    Map<String, Flow> flows(Collection<String> organisations) {
        var flows = new TreeMap<String, Flow>();
        String[] codes = organisations.toArray(String[]::new);
        store.sql(FLOW).param("organisations", codes).query((ResultSet row) -> add(row, flows));
        store.sql(REASONS).param("organisations", codes).query((ResultSet row) -> addReason(row, flows));
        return flows;
    }

    /** Hours and weekdays at which somebody called. */
    @Transactional(readOnly = true)
    List<Calling> times(Collection<String> organisations) {
        return store.sql(TIMES)
                .param("organisations", organisations.toArray(String[]::new))
                .query((row, index) -> new Calling(
                        row.getInt("day"),
                        row.getInt("hour"),
                        row.getInt("attempts"),
                        row.getInt("reached"),
                        row.getInt("consent")))
                .list();
    }

    static List<Calling> byHour(List<Calling> times) {
        return IntStream.range(0, 24)
                .mapToObj(hour -> times.stream()
                        .filter(one -> one.hour() == hour)
                        .reduce(new Calling(0, hour, 0, 0, 0), Calling::and))
                .filter(one -> one.attempts() > 0)
                .toList();
    }

    static List<Calling> byDay(List<Calling> times) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day -> times.stream()
                        .filter(one -> one.day() == day)
                        .reduce(new Calling(day, 0, 0, 0, 0), Calling::and))
                .filter(one -> one.attempts() > 0)
                .toList();
    }

    private static void add(ResultSet row, Map<String, Flow> flows) throws SQLException {
        var flow = new Flow(
                row.getInt("imported"),
                row.getInt("letter"),
                row.getInt("tried"),
                row.getInt("reached"),
                row.getInt("still_open"),
                new TreeMap<>(),
                new TreeMap<>());
        flows.put(row.getString("organisation"), flow);
    }

    private static void addReason(ResultSet row, Map<String, Flow> flows) throws SQLException {
        Flow flow = flows.get(row.getString("organisation"));
        if (flow == null) {
            return;
        }
        String reason = row.getString("reason");
        String detail = row.getString("detail");
        flow.reasons().merge(reason, row.getInt("number"), Integer::sum);
        if (!detail.isEmpty()) {
            flow.details().merge(reason + "." + detail, row.getInt("number"), Integer::sum);
        }
    }
}
