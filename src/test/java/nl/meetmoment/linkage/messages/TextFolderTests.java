package nl.meetmoment.linkage.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.meetmoment.linkage.messages.TextMessageProvider.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFolderTests {

    @TempDir
    Path folder;

    private TextFolder texts;

    @BeforeEach
    void open() {
        texts = new TextFolder(folder);
    }

    @Test
    void putsAMessageWhereOnlyItsOwnerReadsIt() throws IOException {
        texts.send("een", "+31600000001", "Noor", "Hallo \"daar\"");

        Path file = folder.resolve("out/een.json");
        assertThat(Files.readString(file)).contains("+31600000001", "Noor", "Hallo \\\"daar\\\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out"))))
                .isEqualTo("rwx------");
    }

    @Test
    void takesAMessageOnceWhateverBecameOfIt() throws IOException {
        texts.send("een", "+31600000001", "Noor", "Hallo");
        Files.createDirectory(folder.resolve("delivered"));
        Files.move(folder.resolve("out/een.json"), folder.resolve("delivered/een.json"));

        texts.send("een", "+31600000001", "Noor", "Hallo");

        assertThat(folder.resolve("out/een.json")).doesNotExist();
    }

    @Test
    void knowsByItsFolderHowAMessageWent() throws IOException {
        Files.createDirectory(folder.resolve("delivered"));
        Files.createDirectory(folder.resolve("bounced"));
        Files.createFile(folder.resolve("delivered/een.json"));
        Files.createFile(folder.resolve("bounced/twee.json"));

        assertThat(texts.deliveries(List.of("een", "twee", "drie")))
                .containsOnly(
                        org.assertj.core.api.Assertions.entry("een", Delivery.DELIVERED),
                        org.assertj.core.api.Assertions.entry("twee", Delivery.BOUNCED));
    }

    @Test
    void triesLaterWhenTheFolderCannotBeUsed() throws IOException {
        Files.createFile(folder.resolve("out"));

        assertThatThrownBy(() -> texts.send("een", "+31600000001", "Noor", "Hallo"))
                .isInstanceOfSatisfying(SendingFailed.class, failed -> assertThat(failed.outcome())
                        .isEqualTo(SendingFailed.Outcome.LATER));
    }
}
