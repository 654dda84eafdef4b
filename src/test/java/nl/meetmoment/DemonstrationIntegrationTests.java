package nl.meetmoment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.support.ApplicationProcess;
import nl.meetmoment.support.JavaProcess;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DemonstrationIntegrationTests {

    private static final String DEMO = "--meetmoment.demo=true";

    private static final Pattern ACCOUNT = Pattern.compile(
            "^  (coordinator|assistant|caller|recruiter|administrator) +(\\S+) +([a-z-]{20,})$", Pattern.MULTILINE);

    private static final Pattern ENTRY = Pattern.compile("^  (\\S+) +([A-Z0-9]{4}-[A-Z0-9]{4})$", Pattern.MULTILINE);

    /** Nobody fills in without consent about this very person, to this very wave. */
    private static final String WITHOUT_CONSENT = """
            fieldwork.questionnaire_task q where q.state in ('started', 'submitted') and not exists (
                select from linkage.consent c where c.participant_id = q.participant_id and c.purpose = lower(q.wave))
            """;

    @TempDir
    private Path folder;

    private Path data;

    @Test
    void fillsAnEmptyFolderOnceAndStaysADemonstration() throws Exception {
        data = folder.resolve("data");
        String first;
        try (ApplicationProcess application = ApplicationProcess.start(data, DEMO)) {
            first = application.output();
            assertHoldsAllFamilies(migrator());
        }
        assertTellsAccountsAndKeepsNoPassword(first);

        Files.delete(data.resolve("demonstration"));
        try (ApplicationProcess again = ApplicationProcess.start(data, DEMO)) {
            assertThat(data.resolve("demonstration")).exists();
            assertThat(again.output()).contains("were printed at its first start; delete the data folder");
            assertThat(ACCOUNT.matcher(again.output()).find()).isFalse();
            assertHoldsAllFamilies(migrator());
            migrator()
                    .sql("insert into collection.live_study (study, set_by, live_at)"
                            + " values ('reference', gen_random_uuid(), now())")
                    .update();
        }

        assertThat(failure(DEMO))
                .isEqualTo(
                        "meetmoment: This data folder holds a demonstration and can never hold real families, but the "
                                + "study is live: choose another folder with --data.");
    }

    @Test
    void leavesRealDataAlone() throws Exception {
        data = folder.resolve("data");
        try (ApplicationProcess application = ApplicationProcess.start(data)) {
            migrator().sql("""
                            insert into access.account (id, user_name, name, role, password_hash, created_at)
                            values (gen_random_uuid(), 'coordinator', 'Iemand', 'coordinator', 'x', now())
                            """).update();
        }

        assertThat(failure(DEMO))
                .isEqualTo(
                        "meetmoment: This data folder holds real accounts, so no demonstration is put into it: choose "
                                + "another folder with --data, or start without --demo.");
        assertThat(data.resolve("demonstration")).doesNotExist();
    }

    private void assertTellsAccountsAndKeepsNoPassword(String output) throws IOException {
        List<MatchResult> accounts = ACCOUNT.matcher(output).results().toList();
        assertThat(accounts.stream().map(account -> account.group(1)))
                .containsExactly("coordinator", "assistant", "assistant", "caller", "recruiter", "administrator");
        assertThat(ENTRY.matcher(output).results()).hasSize(2);
        for (Path file : files()) {
            String content = Files.readString(file, ISO_8859_1);
            assertThat(accounts).as(file.toString()).noneMatch(account -> content.contains(account.group(3)));
        }
    }

    private static void assertHoldsAllFamilies(JdbcClient database) {
        assertThat(count(database, "fieldwork.family")).isEqualTo(16);
        assertThat(count(database, "linkage.family")).isEqualTo(16);
        assertThat(count(database, "linkage.person")).isEqualTo(count(database, "fieldwork.participant"));
        assertThat(count(database, "access.account")).isEqualTo(7);
        assertThat(count(database, "fieldwork.visit where state = 'closed'")).isEqualTo(6);
        assertThat(count(database, "fieldwork.visit where state = 'busy'")).isEqualTo(1);
        assertThat(count(database, "fieldwork.questionnaire_task where state = 'submitted'"))
                .isEqualTo(8);
        assertThat(count(database, "fieldwork.questionnaire_task where state = 'started'"))
                .isEqualTo(2);
        assertThat(count(database, "collection.response where state = 'submitted' and handle is null"))
                .isEqualTo(8);
        assertThat(count(database, "collection.response where state = 'open' and started_at is not null"))
                .isEqualTo(2);
        assertThat(count(database, "collection.answer where state = 'given'")).isGreaterThan(100);
        assertThat(count(database, WITHOUT_CONSENT)).isZero();
        assertThat(count(database, "linkage.consent where purpose = 't0'")).isGreaterThan(12);
        assertThat(count(database, "fieldwork.call_list_entry")).isEqualTo(13);
        assertThat(count(database, "fieldwork.call_attempt")).isEqualTo(4);
        assertThat(count(database, "fieldwork.call_assignment")).isBetween(3, 8);
    }

    private static int count(JdbcClient database, String what) {
        return database.sql("select count(*) from " + what).query(Integer.class).single();
    }

    /** Whoever owns the tables of the embedded server, which is running. */
    private JdbcClient migrator() throws IOException {
        var logins = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("postgres/logins.properties"))) {
            logins.load(reader);
        }
        String port =
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3);
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/meetmoment",
                "mm_migrator",
                logins.getProperty("mm_migrator")));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private String failure(String argument) throws Exception {
        Path output = folder.resolve("output");
        Process process = JavaProcess.start(
                output,
                MeetmomentApplication.class,
                "--meetmoment.data=" + data,
                "--meetmoment.postgres.binaries=" + TestDatabase.BINARIES,
                "--server.port=0",
                "--management.server.port=0",
                argument);
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ends").isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output);
        return lines.get(lines.size() - 1);
    }
}
