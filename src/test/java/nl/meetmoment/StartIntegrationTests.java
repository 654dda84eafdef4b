package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.meetmoment.support.ApplicationProcess;
import nl.meetmoment.support.Eventually;
import nl.meetmoment.support.JavaProcess;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIntegrationTests {

    @TempDir
    Path folder;

    @Test
    void outlivesAKillOfItsDatabaseAndOfItself() throws Exception {
        try (ApplicationProcess application = ApplicationProcess.start(folder.resolve("data"))) {
            assertThat(status(application.site("/v"))).isLessThan(500);

            application.killDatabase();
            Path state = folder.resolve("data/postgres/data/postmaster.pid");
            Eventually.is("a database again", () -> Files.readString(state).contains("ready"));
            assertThat(status(application.site("/v"))).isLessThan(500);

            application.kill();
            application.startAgain();
            assertThat(status(application.site("/v"))).isLessThan(500);

            CommandRun whole =
                    CommandRun.of("verify-audit", folder.resolve("data").toString());
            assertThat(whole.err()).isEmpty();
            assertThat(whole.status()).isZero();
            assertThat(whole.out()).last().asString().startsWith("The trail is whole: ");
        }
    }

    @Test
    void saysInOneSentenceWhyItDoesNotStart() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(failure("--meetmoment.data=" + file))
                .isEqualTo("meetmoment: The folder " + file + "/postgres cannot be written: give the user of this "
                        + "process the right to, or choose another folder with --data.");
    }

    @Test
    void saysInOneSentenceThatItsPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            String sentence = failure(
                    "--meetmoment.data=" + folder.resolve("data"),
                    "--meetmoment.postgres.binaries=" + TestDatabase.BINARIES,
                    "--management.server.port=0",
                    "--server.address=0.0.0.0",
                    "--server.port=" + taken.getLocalPort());

            assertThat(sentence).contains("Port " + taken.getLocalPort());
        }
    }

    private String failure(String... arguments) throws Exception {
        Path output = folder.resolve("output");
        Process process = JavaProcess.start(output, MeetmomentApplication.class, arguments);
        assertThat(process.waitFor()).isEqualTo(1);
        List<String> lines = Files.readAllLines(output);
        assertThat(lines).noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
        assertThat(lines).filteredOn(line -> line.startsWith("meetmoment: ")).hasSize(1);
        return lines.get(lines.size() - 1);
    }

    private static int status(String address) throws Exception {
        var request = (HttpURLConnection) URI.create(address).toURL().openConnection();
        return request.getResponseCode();
    }
}
