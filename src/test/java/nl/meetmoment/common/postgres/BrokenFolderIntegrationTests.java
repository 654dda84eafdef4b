package nl.meetmoment.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.meetmoment.support.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFolderIntegrationTests {

    @TempDir
    Path folder;

    @Test
    @Tag("R25")
    void saysThatTheDiskIsFullWhenItUnpacks() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("small"), 8)) {
            assertFull(() -> EmbeddedPostgres.start(new PostgresSettings(disk.folder())));
        }
    }

    @Test
    @Tag("R25")
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
    @Tag("R25")
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
}
