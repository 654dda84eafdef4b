package nl.meetmoment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify-audit",
                "verify-audit a b",
                "check",
                "check a b",
                "score",
                "score --instrument dudit",
                "score --instrument",
                "score a.csv --instrument",
                "score --instrument dudit a.csv b.csv",
                "score --instrument dudit --instrument ace10 a.csv",
                "score --loud x a.csv",
                "classify",
                "classify a.csv",
                "classify --instrument dudit a.csv"
            })
    void answersWrongUseWithOneSentenceAndStatusTwo(String line) {
        CommandRun run = CommandRun.of(line.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("meetmoment: ").endsWith(".\n").hasLineCount(1);
    }

    @Test
    void takesTheFileBeforeTheOptionsToo() throws IOException {
        String file = CommandRun.file(folder, "a.csv", "id,dudit_1", "a,never");

        assertThat(CommandRun.of("score", file, "--instrument", "dudit").out())
                .isEqualTo(CommandRun.of("score", "--instrument", "dudit", file).out())
                .hasSize(2);
    }

    @Test
    void saysThatThereIsNoFile() {
        CommandRun run = CommandRun.of("score", "--instrument", "dudit", "no/such.csv");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("meetmoment: there is nothing at no/such.csv.\n");
    }

    @Test
    void saysThatThereIsNoDatabase() {
        CommandRun run = CommandRun.of("verify-audit", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("meetmoment: There is no database in " + folder + "/postgres: name another folder.\n");
    }

    @Test
    void failsWhenTheResultIsNotWritten() throws IOException {
        var err = new ByteArrayOutputStream();
        var full = new OutputStream() {
            @Override
            public void write(int written) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        String file = CommandRun.file(folder, "a.csv", "id,dudit_1", "a,never");
        int status = new Commands(new PrintStream(full, false, UTF_8), new PrintStream(err, true, UTF_8))
                .run("score", "--instrument", "dudit", file);

        assertThat(status).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .isEqualTo("meetmoment: the result cannot be written: check where it goes to.\n");
    }

    @Test
    void knowsItsCommands() {
        assertThat(Commands.have(new String[] {"score", "x"})).isTrue();
        assertThat(Commands.have(new String[] {"--server.port=8080"})).isFalse();
        assertThat(Commands.have(new String[] {})).isFalse();
    }
}
