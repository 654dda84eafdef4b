package nl.meetmoment.common.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class GrantsIntegrationTests {

    private static final Path REVIEWED = Path.of("src/test/resources/grants.txt");

    private static final Path FOUND = Path.of("target/grants.txt");

    private final DriverManagerDataSource source = new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator"));

    private final JdbcClient catalogue = JdbcClient.create(source);

    @Test
    @Tag("P4")
    void equalsTheReviewedMatrix() throws Exception {
        List<String> found = matrix();
        Files.write(FOUND, found);
        List<String> reviewed = Files.readAllLines(REVIEWED);

        assertThat(difference(reviewed, found))
                .as("What the logins may do differs from " + REVIEWED + " (+ is new, - is gone). Is every line meant? "
                        + "Then take it over with: cp " + FOUND + " " + REVIEWED)
                .isEmpty();
    }

    @Test
    void noticesWhatIsGrantedOnOneColumnOnASequenceAndOnAFunction() {
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            catalogue
                    .sql("create table linkage.probe (id bigint generated always as identity, word text)")
                    .update();
            catalogue
                    .sql("grant update (word) on linkage.probe to mm_collection")
                    .update();
            catalogue
                    .sql("grant usage on sequence linkage.probe_id_seq to mm_collection")
                    .update();
            catalogue
                    .sql("create function linkage.probe() returns int return 1")
                    .update();

            assertThat(matrix())
                    .contains(
                            "mm_collection column linkage.probe.word: UPDATE",
                            "mm_collection sequence linkage.probe_id_seq: USAGE",
                            "mm_collection table linkage.probe: -",
                            "public function linkage.probe(): -");
        });
    }

    @Test
    @Tag("D1")
    void givesTheRuntimeLoginsNothingOfTheirOwn() {
        assertThat(column("""
                        select rolname from pg_roles where rolname in ('mm_collection', 'mm_fieldwork', 'mm_linkage')
                        and not (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
                        """)).containsExactlyInAnyOrder("mm_collection", "mm_fieldwork", "mm_linkage");
        assertThat(column("select pg_describe_object(classid, objid, objsubid) from pg_shdepend "
                        + "where deptype = 'o' and refclassid = 'pg_authid'::regclass and refobjid::regrole::text "
                        + "in ('mm_collection', 'mm_fieldwork', 'mm_linkage')"))
                .isEmpty();
        assertThat(column("select member::regrole::text from pg_auth_members where member::regrole::text like 'mm_%'"))
                .isEmpty();
    }

    @Test
    @Tag("D6")
    void leavesTheSchemaToAMigratorWhoIsNoSuperuser() {
        assertThat(column("select rolname from pg_roles where rolname = 'mm_migrator' and not rolsuper"))
                .hasSize(1);
        assertThat(column("select distinct tableowner from pg_tables where schemaname !~ '^(pg_|information_schema)'"))
                .containsExactly("mm_migrator");
    }

    @Test
    void pinsTheSearchPathOfEveryFunctionThatRunsAsItsOwner() {
        assertThat(column("""
                        select oid::regprocedure::text from pg_proc
                        where prosecdef and pronamespace::regnamespace::text !~ '^(pg_|information_schema)'
                        and not coalesce(array_to_string(proconfig, ' ') ~ 'search_path=.*pg_temp$', false)
                        """)).isEmpty();
    }

    private List<String> matrix() {
        try {
            return column(new ClassPathResource("grants.sql").getContentAsString(UTF_8));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private List<String> column(String sql) {
        return catalogue.sql(sql).query(String.class).list();
    }

    private static List<String> difference(List<String> reviewed, List<String> found) {
        var difference = new ArrayList<String>();
        reviewed.stream().filter(line -> !found.contains(line)).forEach(line -> difference.add("- " + line));
        found.stream().filter(line -> !reviewed.contains(line)).forEach(line -> difference.add("+ " + line));
        return difference;
    }
}
