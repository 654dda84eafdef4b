package nl.meetmoment.fieldwork.planning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.fieldwork.planning.FamilySheet.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads families as planning sees them. */
@Component
@Transactional(readOnly = true)
class FamilySheets {

    private static final String MEMBERS = """
            select p.participant_id, p.number, p.kind, case p.kind when 'child' then p.sex else p.relation end as word,
                   coalesce(p.letter, '') as letter, p.takes_part, coalesce(h.area, '') as area
              from fieldwork.participant p left join fieldwork.home_area h on h.participant_id = p.participant_id
             where p.case_number = ? and (p.takes_part or p.kind = 'child') order by p.number
            """;

    private static final String FAMILY = """
            select f.region, two.case_number is not null as by_two
              from fieldwork.family f left join fieldwork.visit_by_two two on two.case_number = f.case_number
             where f.case_number = ?
            """;

    private final JdbcClient store;

    FamilySheets(JdbcClient store) {
        this.store = store;
    }

    private record Family(String region, boolean byTwo) {}

    Optional<FamilySheet> find(String caseNumber) {
        Optional<Family> found = store.sql(FAMILY)
                .param(caseNumber)
                .query((row, number) -> new Family(row.getString("region"), row.getBoolean("by_two")))
                .optional();
        return found.map(one -> new FamilySheet(caseNumber, one.region(), one.byTwo(), members(caseNumber)));
    }

    private List<Member> members(String caseNumber) {
        return store.sql(MEMBERS)
                .param(caseNumber)
                .query((row, number) -> new Member(
                        row.getObject("participant_id", UUID.class),
                        row.getInt("number"),
                        row.getString("kind"),
                        row.getString("word"),
                        row.getString("letter"),
                        row.getBoolean("takes_part"),
                        row.getString("area")))
                .list();
    }

    /** Numbers of those whom a visit is to, by visit; for a list of them in one query. */
    Map<UUID, List<Integer>> numbers(List<UUID> visits) {
        if (visits.isEmpty()) {
            return Map.of();
        }
        return store
                .sql("select w.visit_id, p.number from fieldwork.visit_participant w "
                        + "join fieldwork.participant p on p.participant_id = w.participant_id "
                        + "where w.visit_id in (:visits) order by p.number")
                .param("visits", visits)
                .query((row, number) -> Map.entry(row.getObject("visit_id", UUID.class), row.getInt("number")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
