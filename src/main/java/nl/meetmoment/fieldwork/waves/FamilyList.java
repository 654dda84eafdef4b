package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All families by case number, a page at a time: one query for the page and one for how its families stand. */
@Component
@Transactional(readOnly = true)
class FamilyList {

    static final int ROWS_OF_A_PAGE = 50;

    private final JdbcClient store;
    private final Standings standings;
    private final StudyCatalogue studies;

    FamilyList(JdbcClient store, Standings standings, StudyCatalogue studies) {
        this.store = store;
        this.standings = standings;
        this.studies = studies;
    }

    /**
     * A family in the list.
     *
     * @param region name
     * @param stateCodes how it stands, by wave in the study's order
     */
    record Row(
            String caseNumber,
            String region,
            LocalDate intake,
            @Nullable LocalDate t0,
            int parents,
            int children,
            List<String> stateCodes) {}

    /** @param next case number after which the next page begins, empty on the last one */
    record Page(List<Row> rows, String next) {}

    /** @param after case number after which it begins, or empty */
    Page page(FamilyFilter filter, String after) {
        List<Row> rows = query(filter, after, " limit " + (ROWS_OF_A_PAGE + 1));
        boolean isLast = rows.size() <= ROWS_OF_A_PAGE;
        List<Row> shown = isLast ? rows : rows.subList(0, ROWS_OF_A_PAGE);
        return new Page(
                withStates(shown), isLast ? "" : shown.get(ROWS_OF_A_PAGE - 1).caseNumber());
    }

    List<Row> all(FamilyFilter filter) {
        return withStates(query(filter, "", ""));
    }

    /** The statement of a page, with what it needs in {@code parameters}. */
    static String sql(FamilyFilter filter, String after, String limit, Map<String, Object> parameters) {
        parameters.put("from", filter.prefix());
        parameters.put("to", filter.prefix() + "\uFFFF");
        parameters.put("after", after);
        if (!filter.region().isEmpty()) {
            parameters.put("region", filter.region());
        }
        return """
                select f.case_number, f.region, f.intake_on, f.t0_on, m.parents, m.children
                  from fieldwork.family f
                 cross join lateral (select count(*) filter (where p.kind = 'parent') as parents,
                                            count(*) filter (where p.kind = 'child') as children
                                       from fieldwork.participant p where p.case_number = f.case_number) m
                 where f.case_number >= :from and f.case_number < :to and f.case_number > :after""" + (filter.region().isEmpty() ? "" : " and f.region = :region") + " order by f.case_number" + limit;
    }

    private List<Row> query(FamilyFilter filter, String after, String limit) {
        Study study = studies.current();
        var parameters = new HashMap<String, Object>();
        return store.sql(sql(filter, after, limit, parameters))
                .params(parameters)
                .query((row, number) -> new Row(
                        row.getString("case_number"),
                        RegionChoice.name(study, row.getString("region")),
                        row.getObject("intake_on", LocalDate.class),
                        row.getObject("t0_on", LocalDate.class),
                        row.getInt("parents"),
                        row.getInt("children"),
                        List.of()))
                .list();
    }

    private List<Row> withStates(List<Row> rows) {
        Map<String, List<String>> states = standings
                .of(rows.stream().map(Row::caseNumber).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Standing::caseNumber,
                        Collectors.mapping(one -> one.wave().state().code(), Collectors.toList())));
        return rows.stream()
                .map(row -> new Row(
                        row.caseNumber(),
                        row.region(),
                        row.intake(),
                        row.t0(),
                        row.parents(),
                        row.children(),
                        Objects.requireNonNull(states.get(row.caseNumber()))))
                .toList();
    }
}
