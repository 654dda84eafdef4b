package nl.meetmoment.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.meetmoment.support.Eventually;
import nl.meetmoment.support.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFolderIntegrationTests {

    @TempDir
    Path folder;

    @Test
    void saysThatTheDiskIsFullWhenItUnpacks() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("small"), 8)) {
            assertFull(() -> EmbeddedPostgres.start(new PostgresSettings(disk.folder())));
        }
    }

    @Test
    void saysThatTheDiskIsFullWhenItInitialisesAndRecoversByItself() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("small"), 120)) {
            Path filler = disk.folder().resolve("filler");
            Files.write(filler, new byte[100 << 20]);
            assertFull(() -> EmbeddedPostgres.start(on(disk.folder())));
            assertThat(disk.folder().resolve("data")).doesNotExist();

            Files.delete(filler);
            EmbeddedPostgres.start(on(disk.folder())).close();
        }
    }

    @Test
    void saysThatTheDiskIsFullWhenItStartsAgainAndRecoversByItself() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("small"), 120)) {
            EmbeddedPostgres.start(on(disk.folder())).close();
            disk.fill();
            assertFull(() -> EmbeddedPostgres.start(on(disk.folder())));

            disk.makeRoom();
            EmbeddedPostgres.start(on(disk.folder())).close();
        }
    }

    @Test
    @Tag("R25")
    void goesOnByItselfWhenAFullDiskHasRoomAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("small"), 120);
                EmbeddedPostgres server = EmbeddedPostgres.start(on(disk.folder()))) {
            run(server, "create table public.confirmed (line serial primary key, word text)");
            disk.fill();
            int confirmed = insertUntilRefused(server);

            disk.makeRoom();
            Eventually.is("writes again", () -> insert(server));
            assertThat(count(server)).isGreaterThanOrEqualTo(confirmed + 1);
        }
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertUnwritable(() -> EmbeddedPostgres.start(on(file)));
        assertUnwritable(() -> EmbeddedPostgres.start(on(file.resolve("inside"))));
    }

    @Test
    void saysThatAReadOnlyDiskCannotBeWritten() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("small"), 8)) {
            disk.protect();
            assertUnwritable(() -> EmbeddedPostgres.start(on(disk.folder())));
        }
    }

    @Test
    void neverTakesABrokenInitialisationForData() throws Exception {
        Files.createDirectories(folder.resolve("data.tmp/base"));
        Files.writeString(folder.resolve("data.tmp/PG_VERSION"), "18");

        EmbeddedPostgres.start(on(folder)).close();

        assertThat(folder.resolve("data.tmp")).doesNotExist();
        assertThat(folder.resolve("superuser.tmp")).doesNotExist();
    }

    @Test
    void letsGoOfTheFolderWhenAStartFails() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "12");
        assertThatThrownBy(() -> EmbeddedPostgres.start(on(folder))).hasMessageContaining("PostgreSQL 12");
        Folders.remove(folder.resolve("data"));

        EmbeddedPostgres.start(on(folder)).close();
    }

    private static PostgresSettings on(Path folder) {
        return new PostgresSettings(folder, TestDatabase.BINARIES, 0);
    }

    private static void assertFull(ThrowingCallable start) {
        assertThatThrownBy(start)
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("The disk that holds")
                .hasMessageContaining("is full");
    }

    private static void assertUnwritable(ThrowingCallable start) {
        assertThatThrownBy(start).isInstanceOf(PostgresNotStarted.class).hasMessageContaining("cannot be written");
    }

    private static int insertUntilRefused(EmbeddedPostgres server) {
        int confirmed = 0;
        while (insert(server)) {
            confirmed++;
        }
        return confirmed;
    }

    private static boolean insert(EmbeddedPostgres server) {
        try {
            run(
                    server,
                    "insert into public.confirmed (word) select repeat(md5(random()::text), 5000) "
                            + "from generate_series(1, 1)");
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static int count(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = connect(server);
                ResultSet row = connection.createStatement().executeQuery("select count(*) from public.confirmed")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), "mm_migrator", server.password("mm_migrator"));
    }
}
