package nl.meetmoment.fieldwork.waves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.meetmoment.fieldwork.Debriefs;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.rewards.RewardPages;
import nl.meetmoment.linkage.messages.MessagePages;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Study;
import nl.meetmoment.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the list's statement gives, and how much the database reads for it. */
@IntegrationTest
class DueListIntegrationTests {

    private static final Study STUDY = DefinitionFolder.reference();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final int PAGE = 50;
    private static final int FAMILIES = 10_000;

    /** Ten thousand families, intake spread over four years, three members each, T0 begun by most. */
    private static final List<String> TEN_THOUSAND =
            List.of("""
            insert into fieldwork.family (case_number, region, intake_on, t0_on, created_at, version)
            select 'G-' || lpad(n::text, 5, '0'), 'vt_utrecht', '2022-06-01'::date + (n * 7919) % 1400,
                   case when n % 10 > 0 then '2022-06-01'::date + (n * 7919) % 1400 + n % 80 end, now(), 0
              from generate_series(1, $families) n""".replace("$families", String.valueOf(FAMILIES)), """
            insert into fieldwork.participant (participant_id, case_number, number, kind, relation, sex, birth_year,
                   birth_month, measure, measure_on, takes_part)
            select gen_random_uuid(), case_number, m, case m when 1 then 'parent' else 'child' end,
                   case m when 1 then 'mother' else 'child' end, 'female', case m when 1 then 1985 else 2012 end, 5, 'none',
                   intake_on, true
              from fieldwork.family, generate_series(1, 3) m where created_at = now()""", """
            insert into fieldwork.questionnaire_task (handle, participant_id, wave, questionnaire, mode, state, started_at,
                   submitted_at, version)
            select gen_random_uuid(), participant_id, 'T0', 'parent', 'visit', 'submitted', t0_on, t0_on, 0
              from fieldwork.participant join fieldwork.family using (case_number)
             where created_at = now() and t0_on is not null""", """
            insert into fieldwork.visit (visit_id, case_number, wave, planned_at, planned_minutes, state, minutes, disturbances,
                   others_present, concerns_raised, help_guide_left, remarks, closed_at, version, debriefed)
            select gen_random_uuid(), case_number, 'T0', t0_on, 120, 'closed', 120, 'none', 'nobody', false, true, '', t0_on, 0,
                   t0_on > '2023-01-01'
              from fieldwork.family where created_at = now() and t0_on is not null""", """
            insert into fieldwork.reward (reward_id, participant_id, case_number, wave, euros, reason, released_on, settled)
            select gen_random_uuid(), participant_id, case_number, 'T0', 20, 'completed', t0_on, number > 1
              from fieldwork.participant join fieldwork.family using (case_number)
             where created_at = now() and t0_on is not null""", """
            insert into linkage.message (message_id, participant_id, case_number, number, kind, wave, until_at, state, next_at,
                   made_at, changed_at)
            select gen_random_uuid(), participant_id, case_number, number, 'announcement', 'T0', intake_on,
                   case number when 1 then 'by_person' else 'stopped' end, intake_on, intake_on, intake_on
              from fieldwork.participant join fieldwork.family using (case_number) where created_at = now()""");

    private static final Pattern READ = Pattern.compile("Index Scan using (\\w+) on family f.*?actual rows=([\\d.]+)");

    @Test
    void givesEveryRowOnceHoweverItIsDividedIntoPages() {
        var random = new Random(4);
        List<RawFamily> families = IntStream.range(0, 1200)
                .mapToObj(number -> RawFamily.random(number, random, TODAY, STUDY.waves()))
                .toList();
        var store = new FamilyStore();

        store.undoing(client -> {
            store.insert(families);
            List<String> pages = inPages(client, DueFilter.NONE);

            assertThat(pages)
                    .hasSizeGreaterThan(3 * PAGE)
                    .isEqualTo(keys(query(DueFilter.NONE, null).all(), client));
            assertThat(pages).containsExactlyInAnyOrderElementsOf(expected(families));
        });
    }

    @Test
    void readsNoMoreFamiliesThanAPageNeedsByAnIndexInTheirOrder() {
        new FamilyStore().undoing(client -> {
            TEN_THOUSAND.forEach(sql -> client.sql(sql).update());
            client.sql(
                            "analyze fieldwork.family, fieldwork.participant, fieldwork.questionnaire_task, fieldwork.visit, "
                                    + "fieldwork.reward, linkage.message")
                    .update();

            DueListSql first = query(DueFilter.NONE, null);
            DueCursor last =
                    rows(first.page(PAGE + 1), first, client).get(PAGE - 1).cursor();
            assertReadsFew(first, client);
            assertReadsFew(query(DueFilter.NONE, last), client);
            assertReadsFew(query(new DueFilter("T1", "vt_utrecht", "late", "true"), null), client);
            assertReadsAPage(FamilyFilter.NONE, client);
            assertReadsAPage(new FamilyFilter("05", "vt_utrecht"), client);
            assertReadsByIndex("fieldwork.reward", RewardPages.ofDue(), client);
            assertReadsByIndex("fieldwork.visit", Debriefs.dueSql(), client);
            assertReadsByIndex("linkage.message", MessagePages.ofTasks(), client);
            assertReadsByIndex("linkage.message", MessagePages.ofAll(), client);
        });
    }

    /** From its beginning, at most a page and one more of each scan. */
    private static void assertReadsByIndex(String table, String sql, JdbcClient client) {
        var parameters = new HashMap<String, Object>(
                Map.of("wave", "", "region", "", "day", LocalDate.of(1, 1, 1), "id", new UUID(0, 0), "most", PAGE + 1));
        parameters.put("at", LocalDate.of(9999, 1, 1));
        String plan = String.join(
                "\n",
                client.sql("explain (analyze, timing off, summary off) " + sql)
                        .params(parameters)
                        .query(String.class)
                        .list());
        String name = table.substring(table.indexOf('.') + 1);
        assertThat(plan).doesNotContain("Seq Scan on " + name + " ");
        List<Double> rows = Pattern.compile(
                        "Index (?:Only )?Scan using \\w+ on " + name + "\\b.*?actual rows=([\\d.]+)")
                .matcher(plan)
                .results()
                .map(scan -> Double.valueOf(scan.group(1)))
                .toList();
        assertThat(rows).as(plan).isNotEmpty().allMatch(read -> read <= PAGE + 1);
    }

    private static void assertReadsFew(DueListSql sql, JdbcClient client) {
        String statement = "explain (analyze, timing off, summary off) " + sql.page(PAGE + 1);

        assertThat(read(statement, sql.parameters(), client)).isNotEmpty().allMatch(rows -> rows <= 2 * PAGE);
    }

    /** How many families each scan of an index gave; there is no other way to them. */
    private static List<Double> read(String statement, Map<String, Object> parameters, JdbcClient client) {
        String plan = String.join(
                "\n",
                client.sql(statement).params(parameters).query(String.class).list());
        assertThat(plan).doesNotContain("Seq Scan on family");
        return READ.matcher(plan)
                .results()
                .map(scan -> Double.valueOf(scan.group(2)))
                .toList();
    }

    /** Of the list of all families, from its middle. */
    private static void assertReadsAPage(FamilyFilter filter, JdbcClient client) {
        var parameters = new HashMap<String, Object>();
        String sql = FamilyList.sql(filter, "G-05000", " limit 51", parameters);
        assertThat(read("explain (analyze, timing off, summary off) " + sql, parameters, client))
                .containsExactly(51.0);
    }

    private static List<String> expected(List<RawFamily> families) {
        var expected = new ArrayList<String>();
        var sql = new StandingSql(STUDY);
        for (RawFamily family : families) {
            for (int ordinal = 0; ordinal < STUDY.waves().size(); ordinal++) {
                DueRule rule = sql.rule(ordinal);
                WaveFacts facts =
                        family.facts(rule.wave(), TODAY, STUDY.selection().ownQuestionnaireFrom(), DutchTime.ZONE);
                if (DueFilter.NONE
                        .states()
                        .contains(rule.standing(facts, TODAY).state().code())) {
                    expected.add(family.caseNumber() + ":" + rule.wave().code());
                }
            }
        }
        return expected;
    }

    private static List<String> inPages(JdbcClient client, DueFilter filter) {
        var keys = new ArrayList<String>();
        DueCursor after = null;
        while (true) {
            DueListSql sql = query(filter, after);
            List<DueRow> page = rows(sql.page(PAGE), sql, client);
            if (page.isEmpty()) {
                return keys;
            }
            page.forEach(row -> keys.add(key(row)));
            after = page.get(page.size() - 1).cursor();
        }
    }

    private static List<String> keys(String statement, JdbcClient client) {
        return rows(statement, query(DueFilter.NONE, null), client).stream()
                .map(DueListIntegrationTests::key)
                .toList();
    }

    private static String key(DueRow row) {
        return row.standing().caseNumber() + ":" + row.standing().wave().wave();
    }

    private static List<DueRow> rows(String statement, DueListSql sql, JdbcClient client) {
        return client.sql(statement).params(sql.parameters()).query(DueRow::of).list();
    }

    private static DueListSql query(DueFilter filter, @Nullable DueCursor after) {
        return new DueListSql(new StandingSql(STUDY), filter, after, TODAY);
    }
}
