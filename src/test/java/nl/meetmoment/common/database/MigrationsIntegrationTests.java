package nl.meetmoment.common.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What files that change rows make of rows that were there: each runs again on the tables as they were before it. */
@IntegrationTest
class MigrationsIntegrationTests {

    private static final Path FILES = Path.of("db-migrations");

    private static final String ALARMS_BEFORE = """
            drop policy of_own_visits on fieldwork.alarm;
            drop table fieldwork.alarm_press;
            delete from fieldwork.alarm;
            drop index fieldwork.alarm_open_of_visit, fieldwork.alarm_of_visit, fieldwork.alarm_over;
            create index alarm_of_visit on fieldwork.alarm (visit_id);
            alter table fieldwork.alarm drop column called_at
            """;

    private static final String MESSAGES_BEFORE = """
            drop table linkage.message_return;
            drop index linkage.message_refused_to_the_site;
            alter table linkage.message add column returned bytea, add column returned_by text, add column returned_at timestamptz
            """;

    private final DriverManagerDataSource source = new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator"));

    private final JdbcTemplate owner = new JdbcTemplate(source);

    @Test
    void makeOneAlarmOfSeveralThatAreOpenOfOneVisit() {
        undoing(ALARMS_BEFORE, before -> {
            UUID visit = visit();
            UUID first = alarm(visit, 9);
            UUID last = alarm(visit, 5);
            UUID other = alarm(visit(), 7);

            run("fieldwork/V2026_11_29_21__one_alarm_of_a_visit.sql");

            assertThat(owner.queryForList(
                            "select alarm_id from fieldwork.alarm where ended_at is null order by raised_at",
                            UUID.class))
                    .containsExactly(other, last);
            assertThat(owner.queryForObject(
                            "select outcome from fieldwork.alarm where alarm_id = ?", String.class, first))
                    .isEqualTo("merged");
            assertThat(owner.queryForList(
                            "select press_id from fieldwork.alarm_press where alarm_id = ? order by pressed_at",
                            UUID.class,
                            last))
                    .containsExactly(first, last);
            assertThat(owner.queryForObject(
                            "select called_at = raised_at from fieldwork.alarm where alarm_id = ?",
                            Boolean.class,
                            other))
                    .isTrue();
        });
    }

    @Test
    void keepWhereAMessageCameBackFrom() {
        undoing(MESSAGES_BEFORE, before -> {
            UUID returned = message("'sealed', 'email', now()");
            UUID sent = message("null, null, null");

            run("linkage/V2026_11_29_20__messages_that_came_back.sql");

            assertThat(owner.queryForObject(
                            "select convert_from(content, 'UTF8') || channel || key_version from linkage.message_return "
                                    + "where message_id = ?",
                            String.class,
                            returned))
                    .isEqualTo("sealedemail1");
            assertThat(owner.queryForList("select 1 from linkage.message_return where message_id = ?", sent))
                    .isEmpty();
        });
    }

    private void undoing(String before, Consumer<JdbcTemplate> test) {
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            for (String statement : before.split(";")) {
                owner.execute(statement);
            }
            test.accept(owner);
        });
    }

    private void run(String file) {
        try {
            owner.execute(Files.readString(FILES.resolve(file), UTF_8));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private UUID visit() {
        UUID visit = UUID.randomUUID();
        String family = "G-M"
                + visit.toString().substring(0, 4).toUpperCase(Locale.ROOT).replace('B', 'Z');
        owner.update(
                "insert into fieldwork.family (case_number, region, intake_on, created_at, version) "
                        + "values (?, 'vt_utrecht', '2026-01-01', now(), 0)",
                family);
        owner.update(
                "insert into fieldwork.visit (visit_id, case_number, wave, planned_at, planned_minutes, state, version) "
                        + "values (?, ?, 'T0', now(), 60, 'planned', 0)",
                visit,
                family);
        return visit;
    }

    private UUID alarm(UUID visit, int minutesAgo) {
        UUID alarm = UUID.randomUUID();
        owner.update(
                "insert into fieldwork.alarm (alarm_id, case_number, visit_id, raised_by, raised_at) "
                        + "select ?, case_number, visit_id, gen_random_uuid(), now() - make_interval(mins => ?) "
                        + "from fieldwork.visit where visit_id = ?",
                alarm,
                minutesAgo,
                visit);
        return alarm;
    }

    private UUID message(String returned) {
        UUID message = UUID.randomUUID();
        owner.update(
                "insert into linkage.message (message_id, participant_id, case_number, number, kind, wave, until_at, state, channel, "
                        + "template, template_sha256, key_version, content, next_at, made_at, changed_at, returned, returned_by, "
                        + "returned_at) values (?, ?, 'G-ACDEF', 1, 'announcement', 'T0', now(), 'settled', 'email', 't', "
                        + "repeat('0', 64), 1, 'new', now(), now(), now(), " + returned + ")",
                message,
                UUID.randomUUID());
        return message;
    }
}
