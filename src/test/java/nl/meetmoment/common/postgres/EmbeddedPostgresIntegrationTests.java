package nl.meetmoment.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import nl.meetmoment.support.Eventually;
import nl.meetmoment.support.JavaProcess;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIntegrationTests {

    @TempDir
    static Path shared;

    private PostgresSettings settings;

    private EmbeddedPostgres server;

    @BeforeEach
    void start() {
        settings = new PostgresSettings(shared.resolve("postgres"), TestDatabase.BINARIES, 0);
        server = EmbeddedPostgres.start(settings);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void isDurable() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    @Tag("D4")
    void logsNoValues() throws SQLException {
        var demanded = Map.of(
                "log_error_verbosity", "terse",
                "log_min_error_statement", "panic",
                "log_min_messages", "log",
                "log_statement", "none",
                "log_parameter_max_length", "0",
                "log_parameter_max_length_on_error", "0");
        for (var setting : demanded.entrySet()) {
            assertThat(ask("show " + setting.getKey())).as(setting.getKey()).isEqualTo(setting.getValue());
        }
    }

    @Test
    @Tag("D4")
    void leavesNoTraceOfAValueThatAConstraintRefused() throws Exception {
        run("create table if not exists public.once (word text primary key)");
        run("insert into public.once values ('canary-4711') on conflict do nothing");

        assertThatThrownBy(() -> run("insert into public.once values ('canary-4711')"))
                .hasMessageNotContaining("canary-4711");
        assertThatThrownBy(() -> run("select 'canary-4711'::integer"));

        server.close();
        assertThat(Files.exists(settings.log()) ? Files.readString(settings.log()) : "")
                .doesNotContain("canary-4711");
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        var state = Files.readAllLines(settings.cluster().resolve("postmaster.pid"));

        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(state.get(4)).as("folder of the socket").isBlank();
    }

    @Test
    void asksEveryLoginForItsPassword() {
        for (String login : List.of("postgres", "mm_migrator", "mm_linkage")) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), login, "wrong"))
                    .hasFieldOrPropertyWithValue("SQLState", "28P01");
        }
    }

    @Test
    void keepsPasswordsAndProgramsFromOtherUsers() throws IOException {
        assertThat(permissions(settings.logins())).isEqualTo("rw-------");
        assertThat(permissions(settings.folder())).isEqualTo("rwx------");
        try (var programs = Files.walk(TestDatabase.BINARIES)) {
            assertThat(programs.filter(file -> !Files.isSymbolicLink(file)).map(this::permissions))
                    .noneMatch(permissions -> permissions.charAt(7) == 'w' || permissions.charAt(4) == 'w');
        }
    }

    @Test
    void keepsDataAndPasswordsOverARestart() throws Exception {
        run("create table public.kept as select 42 as answer");
        String password = server.password("mm_collection");
        startAgain();

        assertThat(ask("select answer from public.kept")).isEqualTo("42");
        assertThat(server.password("mm_collection")).isEqualTo(password);
    }

    @Test
    void refusesASecondStartOnTheSameFolder() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("in use by another start");
    }

    @Test
    void replacesThePidFileOfAServerThatIsGone() throws Exception {
        server.close();
        long notAServer = ProcessHandle.current().pid();
        Files.writeString(settings.cluster().resolve("postmaster.pid"), notAServer + "\n" + settings.cluster() + "\n");
        server = EmbeddedPostgres.start(settings);

        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void replacesAPidFileThatIsEmpty() throws Exception {
        server.close();
        Files.writeString(settings.cluster().resolve("postmaster.pid"), "");
        server = EmbeddedPostgres.start(settings);

        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void findsAndStopsAServerLeftByOtherMeans() throws Exception {
        server.close();
        var programs = Programs.unpacked(settings.binaries());
        Process stray = new ProcessBuilder(programs.command(List.of(
                        "postgres",
                        "-D",
                        settings.cluster().toString(),
                        "-p",
                        "5439",
                        "-c",
                        "listen_addresses=",
                        "-c",
                        "unix_socket_directories=" + settings.folder())))
                .redirectErrorStream(true)
                .redirectOutput(shared.resolve("stray.log").toFile())
                .start();
        Path pidFile = settings.cluster().resolve("postmaster.pid");
        Eventually.is("the stray server is up", () -> Files.readString(pidFile).contains("ready"));

        server = EmbeddedPostgres.start(settings);

        assertThat(stray.isAlive()).isFalse();
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void startsAgainWithAllDataWhenEveryProcessIsKilled() throws Exception {
        run("create table public.confirmed as select 7 as answer");
        ProcessHandle postmaster = postmaster(settings);
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);

        Eventually.is("answers again", () -> ask("select answer from public.confirmed")
                .equals("7"));
    }

    @Test
    void startsAgainWhenOnlyThePostmasterIsKilled() throws Exception {
        ProcessHandle killed = postmaster(settings);
        killed.destroyForcibly();

        Eventually.is("another postmaster", () -> postmaster(settings).pid() != killed.pid());
        Eventually.is("answers again", () -> ask("select 1").equals("1"));
    }

    @Test
    void leavesNoServerBehindWhenTheJvmIsKilled(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output");
        Path other = folder.resolve("postgres");
        Process holder =
                JavaProcess.start(output, HoldsPostgres.class, other.toString(), TestDatabase.BINARIES.toString());
        Eventually.is("started", () -> Files.readString(output).contains("holds"));
        ProcessHandle orphan = postmaster(new PostgresSettings(other));

        holder.destroyForcibly().waitFor();

        Eventually.is("the server is gone", () -> !orphan.isAlive());
        assertThat(other.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesATakenPort() throws Exception {
        int taken = Integer.parseInt(server.url().replaceAll(".*:(\\d+)/.*", "$1"));
        var other = new PostgresSettings(shared.resolve("other"), TestDatabase.BINARIES, taken);

        assertThatThrownBy(() -> EmbeddedPostgres.start(other))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("Port " + taken)
                .hasMessageContaining("is taken");
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        server.close();
        Path version = settings.cluster().resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("written by PostgreSQL 17 and this build has 18");
        Files.writeString(version, "18\n");
        server = EmbeddedPostgres.start(settings);
    }

    @Test
    void refusesPasswordsOfOtherData() throws Exception {
        server.close();
        Path kept = settings.logins().resolveSibling("kept");
        Files.move(settings.logins(), kept);
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("logins.properties");
        Files.delete(settings.logins());
        Files.move(kept, settings.logins());
        server = EmbeddedPostgres.start(settings);
    }

    private void startAgain() throws IOException {
        server.close();
        server = EmbeddedPostgres.start(settings);
    }

    static ProcessHandle postmaster(PostgresSettings settings) throws IOException {
        String pid =
                Files.readAllLines(settings.cluster().resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.url() + "?logServerErrorDetail=false", "mm_migrator", server.password("mm_migrator"));
    }

    private String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
