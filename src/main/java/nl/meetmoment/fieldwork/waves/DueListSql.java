package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meetmoment.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * The due list as one statement: each wave reads its families in the order of an index, from the first day whose window is
 * not over, or from the page's first row, until the page is full; then the waves are merged.
 */
final class DueListSql {

    private static final String ORDER = " order by due_on, start_on, case_number, ordinal";

    private final StandingSql sql;
    private final DueFilter filter;
    private final List<String> states;
    private final @Nullable DueCursor after;
    private final Map<String, Object> parameters = new HashMap<>();

    DueListSql(StandingSql sql, DueFilter filter, @Nullable DueCursor after, LocalDate today) {
        this(sql, filter, filter.states(), after, today);
    }

    /** @param states codes, instead of the filter's */
    DueListSql(StandingSql sql, DueFilter filter, List<String> states, @Nullable DueCursor after, LocalDate today) {
        this.sql = sql;
        this.filter = filter;
        this.states = states;
        this.after = after;
        sql.fill(parameters, today);
        parameters.put("states", states);
        if (!filter.region().isEmpty()) {
            parameters.put("region", filter.region());
        }
        IntStream.range(0, sql.waves().size()).forEach(ordinal -> fillBounds(ordinal, today));
        fillCursor();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** @param limit how many rows at most */
    String page(int limit) {
        parameters.put("limit", limit);
        return "select * from (" + waves(" limit :limit") + ") one" + ORDER + " limit :limit";
    }

    String all() {
        return "select * from (" + waves("") + ") one" + ORDER;
    }

    /** How many there are of each wave and state, whatever page is shown. */
    String numbers() {
        return "select wave, state, count(*) as number from (" + waves("") + ") one group by wave, state";
    }

    private String waves(String limit) {
        return IntStream.range(0, sql.waves().size())
                .filter(ordinal -> filter.wave().isEmpty()
                        || sql.waves().get(ordinal).code().equals(filter.wave()))
                .mapToObj(ordinal -> "(" + wave(ordinal) + limit + ")")
                .collect(Collectors.joining(" union all "));
    }

    private String wave(int ordinal) {
        String start = "f." + StandingSql.startColumn(ordinal);
        var where = new StringBuilder(sql.ofWave(ordinal))
                .append(" where %s between :from%d and :to%d and s.state in (:states)"
                        .formatted(start, ordinal, ordinal));
        if (ordinal == 0 && !states.contains(WaveState.BUSY.code())) {
            // Who began T0 has a T0 date; most families have, and would only be passed over.
            where.append(" and f.t0_on is null");
        }
        if (!filter.region().isEmpty()) {
            where.append(" and f.region = :region");
        }
        if (filter.isUnassigned()) {
            where.append(" and v.visit_id is null");
        }
        if (after != null) {
            where.append(" and (u.due_on, %s, f.case_number, %d) > (:lastDue, :lastStart, :lastNumber, :lastOrdinal)"
                    .formatted(start, ordinal));
        }
        return where.append(" order by ")
                .append(start)
                .append(", f.case_number")
                .toString();
    }

    private void fillBounds(int ordinal, LocalDate today) {
        Wave wave = sql.waves().get(ordinal);
        LocalDate earliest = today.minusDays(wave.daysAfter());
        if (after != null && after.due().isAfter(earliest)) {
            earliest = after.due();
        }
        LocalDate latest = today.plusDays(wave.daysBefore()).plusDays(DueRule.DAYS_OF_NOTICE);
        parameters.put("from" + ordinal, DueDates.firstStart(earliest, wave.afterMonths()));
        parameters.put("to" + ordinal, DueDates.lastStart(latest, wave.afterMonths()));
    }

    private void fillCursor() {
        if (after != null) {
            parameters.put("lastDue", after.due());
            parameters.put("lastStart", after.start());
            parameters.put("lastNumber", after.caseNumber());
            parameters.put("lastOrdinal", after.ordinal());
        }
    }
}
