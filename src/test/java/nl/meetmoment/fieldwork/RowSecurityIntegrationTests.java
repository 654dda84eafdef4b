package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What the database shows to the runtime login of fieldwork, whatever a query asks for. */
@IntegrationTest
@Tag("D2")
class RowSecurityIntegrationTests {

    /** What holds nothing about a family, with the reason why. */
    private static final List<String> OPEN_TO_ALL_STAFF = List.of(
            "duty", // which coordinator is on duty
            "weekly_hours", // of assistants, as the next four
            "day_exception",
            "assistant_terms",
            "absence",
            "calendar_feed",
            "device", // laptops and dongles
            "demonstration", // whether families are invented
            "reward_budget", // what rewards are paid from
            "flyway_schema_history");

    @Autowired
    WebApplicationContext site;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient fieldwork;

    private Cast cast;
    private StaffMember assistant;
    private RegisteredFamily own;
    private RegisteredFamily other;
    private UUID visit;

    @BeforeEach
    void twoFamilies() {
        cast = new Cast(site);
        assistant = cast.assistant();
        own = cast.family(Household.of(Household.MOTHER, Household.NINE_YEAR_OLD));
        other = cast.family(Household.of(Household.MOTHER, Household.NINE_YEAR_OLD));
        cast.visit(own, assistant);
        visit = cast.visit(other, cast.assistant(), cast.now(), Set.of(Cast.id(other, 1)));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"family", "participant", "visit", "visit_participant"})
    void showsAnAssistantTheFamiliesOfTheOwnVisits(String table) {
        assertThat(caseNumbers(table, assistant)).contains(own.caseNumber()).doesNotContain(other.caseNumber());
        assertThat(caseNumbers(table, cast.assistant())).isEmpty();
        assertThat(caseNumbers(table, cast.coordinator())).contains(own.caseNumber(), other.caseNumber());
        assertThat(caseNumbers(table, cast.researcher())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"family", "participant", "visit", "visit_participant", "call_assignment", "contact_attempt"})
    @Tag("P11")
    void showsACallerTheFamiliesOfTheOwnListOfThisMonth(String table) {
        StaffMember caller = cast.caller();
        StaffMember colleague = cast.caller();
        LocalDate month = DutchTime.dateOf(cast.now()).withDayOfMonth(1);
        call(own, caller, month);
        call(other, caller, month.minusMonths(1));
        call(other, colleague, month);

        assertThat(caseNumbers(table, caller)).contains(own.caseNumber()).doesNotContain(other.caseNumber());
        assertThat(caseNumbers(table, colleague)).contains(other.caseNumber()).doesNotContain(own.caseNumber());
        assertThat(caseNumbers(table, cast.caller())).isEmpty();
        assertThat(caseNumbers(table, cast.coordinator())).contains(own.caseNumber(), other.caseNumber());
    }

    @Test
    void letsACallerChangeNothingOfTheFamilies() {
        StaffMember caller = cast.caller();
        call(own, caller, DutchTime.dateOf(cast.now()).withDayOfMonth(1));

        for (String change : List.of(
                "update fieldwork.family set version = version where case_number = ?",
                "update fieldwork.visit set version = version where case_number = ?",
                "update fieldwork.call_assignment set taken_back_at = taken_back_at where case_number = ?")) {
            assertThat(as(
                            caller,
                            () -> fieldwork.sql(change).param(own.caseNumber()).update()))
                    .as(change)
                    .isZero();
        }
    }

    /** Of a family that the caller sees, in tables that go by it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reward (reward_id, participant_id, case_number, wave, euros, reason, released_on) "
                        + "values (gen_random_uuid(), :person, :family, 'T0', 20, 'completed', current_date)",
                "questionnaire_task (handle, participant_id, wave, questionnaire, mode, state, version) "
                        + "select gen_random_uuid(), :person, 'T0', 'parent', 'visit', 'not_started', 0 where :family <> ''",
                "wave_decision (batch_id, case_number, wave, kind, reason, decided_by, decided_at) "
                        + "select gen_random_uuid(), :family, 'T0', 'skip', 'illness', :person, now()"
            })
    @Tag("P11")
    void letsACallerAddNothingAboutTheFamilies(String row) {
        StaffMember caller = cast.caller();
        call(own, caller, DutchTime.dateOf(cast.now()).withDayOfMonth(1));

        assertThatThrownBy(() -> as(caller, () -> fieldwork
                        .sql("insert into fieldwork." + row)
                        .param("person", Cast.id(own, 1))
                        .param("family", own.caseNumber())
                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private void call(RegisteredFamily family, StaffMember caller, LocalDate month) {
        UUID assignment = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            fieldwork
                    .sql("insert into fieldwork.call_assignment (assignment_id, month, case_number, wave, caller_id, "
                            + "assigned_by, assigned_at) values (?, ?, ?, ?, ?, ?, now())")
                    .params(assignment, month, family.caseNumber(), "T0", caller.id(), caller.id())
                    .update();
            fieldwork
                    .sql(
                            "insert into fieldwork.contact_attempt (assignment_id, case_number, wave, made_by, at, outcome) "
                                    + "values (?, ?, 'T0', ?, now(), 'no_answer')")
                    .params(assignment, family.caseNumber(), caller.id())
                    .update();
        });
    }

    @Test
    void letsNobodyChangeWhatTheyDoNotSee() {
        String change = "update fieldwork.visit set version = version where case_number = ?";

        assertThat(as(
                        assistant,
                        () -> fieldwork.sql(change).param(own.caseNumber()).update()))
                .isEqualTo(1);
        assertThat(as(
                        assistant,
                        () -> fieldwork.sql(change).param(other.caseNumber()).update()))
                .isZero();
        assertThatThrownBy(() -> as(assistant, () -> fieldwork
                        .sql(
                                "insert into fieldwork.visit_participant (visit_id, participant_id, case_number) values (?, ?, ?)")
                        .params(visit, Cast.id(other, 2), other.caseNumber())
                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    /** {@code RESET ALL} leaves an empty word where there was none. */
    @ParameterizedTest
    @ValueSource(strings = {"select 1", "reset all", "set meetmoment.scope = ''", "set meetmoment.scope = 'own'"})
    void showsNothingToWhomSaysNothing(String before) throws Exception {
        try (var connection = ofFieldwork()) {
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            connection.createStatement().execute(before);

            for (String table : List.of("family", "participant", "visit", "visit_participant", "questionnaire_task")) {
                assertThat(client.sql("select count(*) from fieldwork." + table)
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void forgetsWhoAskedWhenTheTransactionEnds() {
        assertThat(caseNumbers("visit", cast.coordinator())).isNotEmpty();
        SecurityContextHolder.clearContext();

        for (int connection = 0; connection < 20; connection++) {
            assertThat(fieldwork
                            .sql("select count(*) from fieldwork.visit")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void isForcedOnEveryTableThatHoldsAFamily() {
        var migrator = new DriverManagerDataSource(
                TestDatabase.server().url(),
                "mm_migrator",
                TestDatabase.server().password("mm_migrator"));

        assertThat(JdbcClient.create(migrator).sql("""
                        select relname from pg_class where relnamespace = 'fieldwork'::regnamespace and relkind in ('r', 'p')
                        and not (relrowsecurity and relforcerowsecurity)
                        """).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(OPEN_TO_ALL_STAFF);
        assertThat(JdbcClient.create(migrator).sql("""
                        select relname from pg_class where relnamespace = 'fieldwork'::regnamespace and relkind = 'v'
                        and not coalesce('security_invoker=true' = any (reloptions), false)
                        """).query(String.class).list())
                .isEmpty();
    }

    private List<String> caseNumbers(String table, StaffMember who) {
        return as(who, () -> fieldwork
                .sql("select case_number from fieldwork." + table)
                .query(String.class)
                .list());
    }

    private <T> T as(StaffMember who, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, null));
        return transaction.execute(status -> work.get());
    }

    private static Connection ofFieldwork() throws SQLException {
        return DriverManager.getConnection(
                TestDatabase.server().url(),
                "mm_fieldwork",
                TestDatabase.server().password("mm_fieldwork"));
    }
}
