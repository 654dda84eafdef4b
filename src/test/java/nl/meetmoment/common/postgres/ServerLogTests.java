package nl.meetmoment.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTests {

    @TempDir
    Path folder;

    @Test
    void keepsTwoFilesOfBoundedSize() throws Exception {
        Path file = folder.resolve("server.log");
        String line = "x".repeat(60_000) + "\n";

        new ServerLog(file).follow(lines(line.repeat(150) + "the last one\n"));

        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2).allSatisfy(log -> assertThat(Files.size(log))
                    .isLessThan(3L << 20));
        }
        assertThat(Files.readString(file)).endsWith("the last one\n");
    }

    @Test
    void remembersTheLastLinesWhenTheFileCannotBeWritten() {
        var log = new ServerLog(folder.resolve("missing").resolve("server.log"));

        log.follow(lines("FATAL: no space left on device\n"));

        assertThat(log.tail()).contains("no space left on device");
    }

    private static InputStream lines(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
