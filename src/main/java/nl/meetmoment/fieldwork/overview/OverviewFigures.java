package nl.meetmoment.fieldwork.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meetmoment.access.AccountView;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Role;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.waves.WaveNumbers;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of the coordinator's overview: a fixed number of queries, whatever there is. */
@Repository
@Transactional(readOnly = true)
class OverviewFigures {

    private static final Duration AHEAD = Duration.ofDays(14);

    private final JdbcClient fieldwork;
    private final WaveNumbers waves;
    private final Accounts accounts;
    private final StudyCatalogue studies;
    private final Clock clock;

    OverviewFigures(JdbcClient fieldwork, WaveNumbers waves, Accounts accounts, StudyCatalogue studies, Clock clock) {
        this.fieldwork = fieldwork;
        this.waves = waves;
        this.accounts = accounts;
        this.studies = studies;
        this.clock = clock;
    }

    /** @param states how many waves are in each, by its code */
    Tasks tasks(Map<String, Integer> states) {
        LocalDate today = DutchTime.dateOf(clock.instant());
        return fieldwork
                .sql("""
                        select (select count(*) from fieldwork.visit where state = 'planned' and assistant_id is null
                                and planned_at >= :now) as without_assistant,
                               (select count(*) from fieldwork.visit where state in ('planned', 'busy')
                                and planned_at + make_interval(mins => planned_minutes) < :now) as not_closed,
                               (select count(*) from fieldwork.reward where not settled) as rewards,
                               (select coalesce(sum(euros), 0) from fieldwork.reward where not settled) as euros,
                               (select count(*) from fieldwork.loan where collected_on is null and undone_at is null and due_on < :today) as loans,
                               (select count(*) from fieldwork.alarm where ended_at is null) as alarms,
                               (select count(*) from fieldwork.visit where state = 'closed' and not debriefed) as debriefs
                        """)
                .param("now", at(clock.instant()))
                .param("today", today)
                .query((row, number) -> new Tasks(
                        states.getOrDefault("late", 0),
                        states.getOrDefault("open", 0),
                        row.getInt("without_assistant"),
                        row.getInt("not_closed"),
                        row.getInt("rewards"),
                        row.getInt("euros"),
                        row.getInt("loans"),
                        row.getInt("alarms"),
                        row.getInt("debriefs")))
                .single();
    }

    /** By code of the state; counts over all families. */
    Map<String, Integer> states() {
        return waves.byState();
    }

    /** All assistants, who have nothing to do too, the busiest first. */
    List<Load> loads() {
        Instant now = clock.instant();
        Map<Object, Integer> visits = new HashMap<>();
        fieldwork.sql("""
                        select assistant_id, count(*) as visits from fieldwork.visit
                        where planned_at >= ? and planned_at < ? and state = 'planned' and assistant_id is not null
                        group by assistant_id
                        """).params(at(now), at(now.plus(AHEAD))).query(row -> {
            visits.put(row.getObject("assistant_id"), row.getInt("visits"));
        });
        return accounts.withRole(Role.ASSISTANT).stream()
                .map(one -> load(one, visits))
                .sorted((one, two) -> Integer.compare(two.visits(), one.visits()))
                .toList();
    }

    private static Load load(AccountView assistant, Map<Object, Integer> visits) {
        return new Load(assistant.name(), visits.getOrDefault(assistant.id(), 0));
    }

    /** Families, then those who began each wave, in the study's order. */
    List<Flow> flow() {
        var steps = new ArrayList<Flow>();
        steps.add(new Flow("families", count("select count(*) from fieldwork.family"), 0));
        Map<String, Integer> begun = byWave("""
                select t.wave, count(distinct p.case_number) as families
                from fieldwork.questionnaire_task t join fieldwork.participant p using (participant_id)
                where t.started_at is not null group by t.wave
                """);
        Map<String, Integer> given = byWave("""
                select wave, count(*) as families from (
                    select distinct on (case_number, wave) case_number, wave, kind from fieldwork.wave_decision
                    order by case_number, wave, number desc) latest
                where kind in ('skip', 'cancel') group by wave
                """);
        studies.current().waves().stream()
                .map(Wave::code)
                .map(wave -> new Flow(wave, begun.getOrDefault(wave, 0), given.getOrDefault(wave, 0)))
                .forEach(steps::add);
        return steps;
    }

    private int count(String sql) {
        return fieldwork.sql(sql).query(Integer.class).single();
    }

    private Map<String, Integer> byWave(String sql) {
        return fieldwork
                .sql(sql)
                .query((row, number) -> Map.entry(row.getString("wave"), row.getInt("families")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
