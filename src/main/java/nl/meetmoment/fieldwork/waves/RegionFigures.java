package nl.meetmoment.fieldwork.waves;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many families a region has and how many of them began each wave. Who moved counts in both regions with every wave, whenever
 * that was begun: so do the study's own figures, which add up to the same surplus at T0, T1 and T2 (protocol.md, regions.csv).
 */
@Component
@Transactional(readOnly = true)
public class RegionFigures {

    /** As what they are kept. */
    public static final String KEPT = "regions";

    private static final String FAMILIES =
            "select region, count(distinct case_number) as number from fieldwork.family_region group by region";

    private static final String BEGUN = """
            select r.region, b.wave, count(distinct r.case_number) as number
              from fieldwork.family_region r
              join (select distinct p.case_number, t.wave
                      from fieldwork.participant p join fieldwork.questionnaire_task t using (participant_id)
                     where t.started_at is not null) b using (case_number)
             group by r.region, b.wave
            """;

    private final JdbcClient store;
    private final StudyCatalogue studies;

    RegionFigures(JdbcClient store, StudyCatalogue studies) {
        this.store = store;
        this.studies = studies;
    }

    /** @param begun by wave, in the study's order */
    public record Row(String kind, String region, int families, List<Integer> begun) {}

    /** Of every region that the study has. */
    public List<Row> all() {
        Map<String, Integer> families = new TreeMap<>();
        store.sql(FAMILIES)
                .query((row, number) -> families.put(row.getString("region"), row.getInt("number")))
                .list();
        Map<String, Integer> begun = new TreeMap<>();
        store.sql(BEGUN)
                .query((row, number) ->
                        begun.put(row.getString("region") + ":" + row.getString("wave"), row.getInt("number")))
                .list();
        Study study = studies.current();
        return study.regions().stream()
                .map(region -> new Row(
                        region.kind(),
                        region.name(),
                        families.getOrDefault(region.code(), 0),
                        study.waves().stream()
                                .map(Wave::code)
                                .map(wave -> begun.getOrDefault(region.code() + ":" + wave, 0))
                                .toList()))
                .toList();
    }
}
