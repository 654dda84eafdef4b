package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.Wave;

/**
 * {@link DueRule} in SQL, from the same parameters of the study; {@code DueRuleInSqlIntegrationTests} holds the two against
 * each other. Each wave is a query of its own, so that the planner sees by which index its families come in order.
 */
final class StandingSql {

    /** {@code #} is the wave's place in the study, {@code $start} the column that it counts from. */
    private static final String ONE_WAVE = """
            select f.case_number, f.region, f.intake_on, f.t0_on, f.$start as start_on, cast(:wave# as text) as wave,
                   # as ordinal, u.due_on, u.due_on - :before# as opens_on, u.due_on + :after# as closes_on,
                   d.kind as decision, d.reason, d.until_on, g.begun_on, e.submitted, e.expected, e.missing, s.state,
                   v.visit_id, v.planned_at, v.assistant_id
              from fieldwork.family f
             cross join lateral (select cast(f.$start + make_interval(months => :months#) as date)) u (due_on)
              left join lateral (select x.kind, x.reason, x.until_on from fieldwork.wave_decision x
                                  where x.case_number = f.case_number and x.wave = :wave#
                                  order by x.number desc limit 1) d on true
             cross join lateral (select cast(min(t.started_at) at time zone :zone as date)
                                   from fieldwork.participant p
                                   join fieldwork.questionnaire_task t
                                     on t.participant_id = p.participant_id and t.wave = :wave#
                                  where p.case_number = f.case_number) g (begun_on)
             cross join lateral (select coalesce(g.begun_on, :today)) o (held_on)
             cross join lateral (
                   select count(*) filter (where x.is_submitted), count(*) filter (where x.is_expected),
                          count(*) filter (where x.is_expected and not x.is_submitted)
                     from (select coalesce(t.state = 'submitted', false) as is_submitted,
                                  p.takes_part and not exists (
                                      select from fieldwork.participant_withdrawal w
                                       where w.participant_id = p.participant_id and w.wave = :wave#)
                                  and coalesce(p.joined_on <= o.held_on, true)
                                  and coalesce(p.left_home_on > o.held_on, true)
                                  and (p.kind = 'parent' or extract(year from o.held_on) * 12
                                       + extract(month from o.held_on) - p.birth_year * 12 - p.birth_month >= :own * 12)
                                  as is_expected
                             from fieldwork.participant p
                             left join fieldwork.questionnaire_task t
                               on t.participant_id = p.participant_id and t.wave = :wave#
                            where p.case_number = f.case_number) x) e (submitted, expected, missing)
             cross join lateral (
                   select case when e.submitted > 0 and e.missing = 0 then 'done'
                               when d.kind = 'skip' then 'skipped'
                               when d.kind = 'cancel' or e.expected = 0 then 'cancelled'
                               when :today > u.due_on + :after# then 'expired'
                               when g.begun_on is not null then 'busy'
                               when :today < d.until_on then 'postponed'
                               when :today < u.due_on - :before# - :notice then 'not_yet'
                               when :today < u.due_on - :before# then 'opens_soon'
                               when :today > greatest(u.due_on + :lateAfter#, d.until_on) then 'late'
                               else 'open' end) s (state)
              left join lateral (select x.visit_id, x.planned_at, x.assistant_id from fieldwork.visit x
                                  where x.case_number = f.case_number and x.wave = :wave#
                                    and x.state in ('planned', 'busy')
                                  order by x.planned_at limit 1) v on true
            """;

    private final List<Wave> waves;
    private final int ownQuestionnaireFrom;

    StandingSql(Study study) {
        this.waves = study.waves();
        this.ownQuestionnaireFrom = study.selection().ownQuestionnaireFrom();
    }

    /** For each wave {@code select ... from family f}, to go on with {@code where} and {@code order by}. */
    String ofWave(int ordinal) {
        return ONE_WAVE.replace("$start", startColumn(ordinal)).replace("#", String.valueOf(ordinal));
    }

    /** Of all waves under each other; {@code condition} follows each {@code where} and is about {@code f}. */
    String ofAllWaves(String condition) {
        return IntStream.range(0, waves.size())
                .mapToObj(ordinal -> ofWave(ordinal) + " where " + condition)
                .collect(Collectors.joining(" union all "));
    }

    List<Wave> waves() {
        return waves;
    }

    DueRule rule(int ordinal) {
        return new DueRule(waves.get(ordinal), ordinal == 0);
    }

    /** The column of {@code family} that a wave counts from. */
    static String startColumn(int ordinal) {
        return ordinal == 0 ? "intake_on" : "counts_from";
    }

    void fill(Map<String, Object> parameters, LocalDate today) {
        parameters.put("today", today);
        parameters.put("zone", DutchTime.ZONE.getId());
        parameters.put("own", ownQuestionnaireFrom);
        parameters.put("notice", DueRule.DAYS_OF_NOTICE);
        for (int ordinal = 0; ordinal < waves.size(); ordinal++) {
            Wave wave = waves.get(ordinal);
            parameters.put("wave" + ordinal, wave.code());
            parameters.put("months" + ordinal, wave.afterMonths());
            parameters.put("before" + ordinal, wave.daysBefore());
            parameters.put("after" + ordinal, wave.daysAfter());
            parameters.put("lateAfter" + ordinal, rule(ordinal).lateAfter());
        }
    }
}
