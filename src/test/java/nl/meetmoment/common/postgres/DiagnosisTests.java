package nl.meetmoment.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTests {

    private static final Path FOLDER = Path.of("/data/postgres");

    @ParameterizedTest
    @CsvSource({
        "could not write: No space left on device, is full",
        "initdb: Permission denied, cannot be written",
        "mkdir: Read-only file system, cannot be written",
        "could not bind: Address already in use, was taken meanwhile",
        "unshare: unshare failed: Operation not permitted, does not run as root",
        "something else, could not start: see server.log in /data/postgres"
    })
    void saysWhatToDoAboutWhatAProgramPrinted(String output, String sentence) {
        assertThat(Diagnosis.of(FOLDER, "start", output)).hasMessageContaining(sentence);
    }

    @Test
    void saysWhatToDoAboutWhatTheSystemRefused() {
        assertThat(Diagnosis.of(FOLDER, new AccessDeniedException("x"))).hasMessageContaining("cannot be written");
        assertThat(Diagnosis.of(FOLDER, new IOException("No space left on device")))
                .hasMessageContaining("is full");
        assertThat(Diagnosis.of(FOLDER, new IOException())).hasMessageContaining("could not use its folder");
    }
}
