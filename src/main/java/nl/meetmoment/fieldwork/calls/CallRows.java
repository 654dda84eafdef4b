package nl.meetmoment.fieldwork.calls;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads rows of call lists, each list in one query; whose, the database shows by itself too. */
@Component
@Transactional(readOnly = true)
class CallRows {

    static final int ROWS_OF_A_PAGE = 50;

    /** An attempt that was not taken back, and takes nothing back itself. */
    static final String COUNTS =
            "%1$s.takes_back is null and not exists (select from fieldwork.contact_attempt u where u.takes_back = %1$s.number)";

    private static final String ROWS = """
            select a.assignment_id, a.case_number, a.wave, a.caller_id, l.outcome, l.at, l.call_back_at, n.calls_today,
                   n.calls_in_period, v.planned_at,
                   coalesce(d.kind in ('skip', 'cancel'), false) or coalesce(d.until_on > :today, false)
                   or exists (select from fieldwork.visit c where c.case_number = a.case_number and c.wave = a.wave
                                                              and c.state = 'closed') as closed
              from fieldwork.call_assignment a
              left join lateral (select t.outcome, t.at, t.call_back_at from fieldwork.contact_attempt t
                                  where t.case_number = a.case_number and t.wave = a.wave and $counts
                                  order by t.number desc limit 1) l on true
             cross join lateral (select count(*) filter (where t.at >= :startOfDay) as calls_today,
                                        count(*) as calls_in_period
                                   from fieldwork.contact_attempt t
                                  where t.case_number = a.case_number and t.at >= :startOfPeriod
                                    and t.outcome in (:calls) and $counts) n
              left join lateral (select x.planned_at from fieldwork.visit x
                                  where x.case_number = a.case_number and x.wave = a.wave and x.state in ('planned', 'busy')
                                  order by x.planned_at limit 1) v on true
              left join lateral (select x.kind, x.until_on from fieldwork.wave_decision x
                                  where x.case_number = a.case_number and x.wave = a.wave
                                  order by x.number desc limit 1) d on true
             where a.taken_back_at is null and a.month = :month
            """.replace("$counts", COUNTS.formatted("t"));

    private static final String NUMBERS = """
            select caller_id, count(*) as given,
                   count(*) filter (where closed or planned_at is not null or coalesce(outcome in (:last), false)) as done,
                   count(*) filter (where planned_at is not null) as planned
              from (%s) r group by caller_id
            """.formatted(ROWS);

    private final JdbcClient store;
    private final CallSettings settings;
    private final Clock clock;

    CallRows(JdbcClient store, CallSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** How a caller's list stands: how many rows there were, how many need nothing more, how many have an appointment. */
    record Numbers(UUID caller, int given, int done, int planned) {

        public int left() {
            return given - done;
        }
    }

    /** The first day of the month that lists are for now. */
    LocalDate month() {
        return today().withDayOfMonth(1);
    }

    /** All of a caller's rows of this month, in the order to call them. */
    List<CallRow> of(UUID caller) {
        return rows(" and a.caller_id = :caller", Map.of("caller", caller)).stream()
                .sorted(CallRow.order())
                .toList();
    }

    Optional<CallRow> find(UUID assignment) {
        return rows(" and a.assignment_id = :assignment", Map.of("assignment", assignment)).stream()
                .findFirst();
    }

    /**
     * A page of everybody's rows of this month, by case number and wave.
     *
     * @param caller id of a caller whose rows only, or empty
     * @param after key of the last row of the page before, as {@code G-4K7TA:T1}, or empty
     * @return one more than a page has when there is a next one
     */
    List<CallRow> page(Optional<UUID> caller, String after) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder();
        caller.ifPresent(one -> {
            where.append(" and a.caller_id = :caller");
            parameters.put("caller", one);
        });
        if (!after.isEmpty()) {
            String[] parts = after.split(":", 2);
            where.append(" and (a.case_number, a.wave) > (:number, :wave)");
            parameters.put("number", parts[0]);
            parameters.put("wave", parts.length > 1 ? parts[1] : "");
        }
        return rows(where + " order by a.case_number, a.wave limit " + (ROWS_OF_A_PAGE + 1), parameters);
    }

    /** What a coordinator has to find out, longest waiting first. */
    List<CallRow> tasks() {
        return rows(
                " and l.outcome in (:tasks) order by l.at limit " + ROWS_OF_A_PAGE,
                Map.of("tasks", ContactOutcome.tasks()));
    }

    List<Numbers> numbers() {
        var parameters = parameters();
        parameters.put(
                "last",
                List.of(ContactOutcome.values()).stream()
                        .filter(ContactOutcome::isLast)
                        .map(ContactOutcome::code)
                        .toList());
        return store.sql(NUMBERS)
                .params(parameters)
                .query((row, number) -> new Numbers(
                        row.getObject("caller_id", UUID.class),
                        row.getInt("given"),
                        row.getInt("done"),
                        row.getInt("planned")))
                .list();
    }

    /** Who called each of these families last, as far as somebody did. */
    Map<String, UUID> formerCallers(Collection<String> caseNumbers) {
        var former = new HashMap<String, UUID>();
        store.sql("""
                        select distinct on (t.case_number) t.case_number, t.made_by from fieldwork.contact_attempt t
                         where t.case_number = any(:families) and t.outcome in (:calls) and %s
                         order by t.case_number, t.number desc
                        """.formatted(COUNTS.formatted("t")))
                .param("families", caseNumbers.toArray(String[]::new))
                .param("calls", ContactOutcome.calls())
                .query(row -> {
                    former.put(row.getString("case_number"), row.getObject("made_by", UUID.class));
                });
        return former;
    }

    private List<CallRow> rows(String condition, Map<String, Object> more) {
        ZonedDateTime now = clock.instant().atZone(DutchTime.ZONE);
        Map<String, Object> parameters = parameters();
        parameters.putAll(more);
        return store.sql(ROWS + condition)
                .params(parameters)
                .query((row, number) -> CallRow.of(row, now))
                .list();
    }

    private Map<String, Object> parameters() {
        LocalDate today = today();
        var parameters = new HashMap<String, Object>();
        parameters.put("today", today);
        parameters.put("month", month());
        parameters.put("calls", ContactOutcome.calls());
        parameters.put("startOfDay", start(today));
        parameters.put("startOfPeriod", start(today.minusDays(settings.daysOfPeriod() - 1L)));
        return parameters;
    }

    private LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }

    private static Object start(LocalDate day) {
        return day.atStartOfDay(DutchTime.ZONE).toInstant().atOffset(UTC);
    }
}
