package nl.meetmoment.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTests {

    @TempDir
    private Path temporary;

    @Test
    void keepsASecretBetweenStarts() {
        byte[] first = new KeyFolder(temporary.resolve("keys")).secret("token");
        byte[] second = new KeyFolder(temporary.resolve("keys")).secret("token");

        assertThat(second).isEqualTo(first).hasSize(32);
        assertThat(new KeyFolder(temporary.resolve("keys")).secret("scrubber")).isNotEqualTo(first);
    }

    @Test
    void letsOnlyTheOwnerReadAKey() throws IOException {
        Path folder = temporary.resolve("keys");
        new KeyFolder(folder).secret("token");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void opensWhatItSealedOnlyWithTheSameAssociatedData() throws GeneralSecurityException {
        byte[] sealed = new KeyFolder(temporary).aead("linkage").encrypt("Jansen".getBytes(UTF_8), "a".getBytes(UTF_8));
        var reopened = new KeyFolder(temporary).aead("linkage");

        assertThat(reopened.decrypt(sealed, "a".getBytes(UTF_8))).isEqualTo("Jansen".getBytes(UTF_8));
        assertThatThrownBy(() -> reopened.decrypt(sealed, "b".getBytes(UTF_8)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void saysWhatToDoAboutABrokenKeyFile() throws IOException {
        Files.writeString(temporary.resolve("linkage.json"), "{}");

        assertThatThrownBy(() -> new KeyFolder(temporary).aead("linkage"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("linkage.json");
    }

    @Test
    void saysWhatToDoAboutAFolderThatCannotBeUsed() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> new KeyFolder(file.resolve("keys")).secret("token"))
                .hasMessageContaining("give the user of this process the right");
    }

    @Test
    void hashesWordsAlikeWhateverTheirSpellingAndUnlikePerParticipant() {
        var hashes = new TokenHash(new KeyFolder(temporary));

        assertThat(hashes.of("salt", "Zoë")).isEqualTo(hashes.of("salt", "zoe"));
        assertThat(hashes.of("salt", "Zoë")).isNotEqualTo(hashes.of("other", "Zoë"));
        assertThat(TokenHash.words("Van der Bérg-Smit, 3e")).containsExactly("van", "der", "berg", "smit", "3e");
    }
}
