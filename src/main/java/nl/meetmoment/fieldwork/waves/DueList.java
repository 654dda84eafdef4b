package nl.meetmoment.fieldwork.waves;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The families and waves that ask for attention now, soonest due first. */
@Component
@Transactional(readOnly = true)
class DueList {

    static final int ROWS_OF_A_PAGE = 50;

    private final JdbcClient store;
    private final StudyCatalogue studies;
    private final Standings standings;

    DueList(JdbcClient store, StudyCatalogue studies, Standings standings) {
        this.store = store;
        this.studies = studies;
        this.standings = standings;
    }

    /**
     * A page of the list.
     *
     * @param next where the next page begins, null on the last one
     */
    record Page(List<DueRow> rows, @Nullable DueCursor next) {}

    Page page(DueFilter filter, @Nullable DueCursor after) {
        DueListSql sql = sql(filter, after);
        List<DueRow> rows = store.sql(sql.page(ROWS_OF_A_PAGE + 1))
                .params(sql.parameters())
                .query(DueRow::of)
                .list();
        if (rows.size() <= ROWS_OF_A_PAGE) {
            return new Page(rows, null);
        }
        List<DueRow> shown = rows.subList(0, ROWS_OF_A_PAGE);
        return new Page(shown, shown.get(ROWS_OF_A_PAGE - 1).cursor());
    }

    List<DueRow> all(DueFilter filter) {
        DueListSql sql = sql(filter, null);
        return store.sql(sql.all()).params(sql.parameters()).query(DueRow::of).list();
    }

    /** Every wave of one family, whatever its state. */
    List<DueRow> of(String caseNumber) {
        StandingSql sql = standingSql();
        var parameters = new HashMap<String, Object>();
        sql.fill(parameters, standings.today());
        parameters.put("family", caseNumber);
        return store.sql("select * from (" + sql.ofAllWaves("f.case_number = :family") + ") one")
                .params(parameters)
                .query(DueRow::of)
                .list();
    }

    /** How many there are in each state, by its code, in the waves and the region of the filter; of all its states. */
    Map<String, Map<String, Integer>> numbers(DueFilter filter) {
        var numbers = new TreeMap<String, Map<String, Integer>>();
        DueFilter ofAllStates = new DueFilter(filter.wave(), filter.region(), "", "");
        List<String> states = DueFilter.STATES.stream().map(WaveState::code).toList();
        var sql = new DueListSql(standingSql(), ofAllStates, states, null, standings.today());
        store.sql(sql.numbers())
                .params(sql.parameters())
                .query((row, number) -> numbers.computeIfAbsent(row.getString("state"), state -> new TreeMap<>())
                        .put(row.getString("wave"), row.getInt("number")))
                .list();
        return numbers;
    }

    private DueListSql sql(DueFilter filter, @Nullable DueCursor after) {
        return new DueListSql(standingSql(), filter, after, standings.today());
    }

    private StandingSql standingSql() {
        return new StandingSql(studies.current());
    }
}
