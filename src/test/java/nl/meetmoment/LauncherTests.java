package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTests {

    private static final Path LAUNCHER = Path.of("meetmoment").toAbsolutePath();

    private static final List<String> PLAIN_TOOLS = List.of(
            "sh",
            "date",
            "dirname",
            "cat",
            "sed",
            "sort",
            "head",
            "tail",
            "cut",
            "find",
            "tr",
            "xargs",
            "cksum",
            "id",
            "readlink",
            "env");

    @TempDir
    Path folder;

    @Test
    void listsItsCommands() throws Exception {
        Outcome help = launch("help");

        assertThat(help.status()).isZero();
        assertThat(help.output()
                        .lines()
                        .filter(line -> line.startsWith("  ./meetmoment"))
                        .map(line -> line.split(" +")[2]))
                .containsExactly("run", "test", "check", "score", "classify", "verify-audit", "bench", "help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "check", "score", "classify", "verify-audit", "bench"})
    void explainsEachCommand(String command) throws Exception {
        Outcome help = launch(command, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.output()).startsWith("./meetmoment " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "run --port",
                "run --port x",
                "run --port 0",
                "run --port 65535",
                "run --port 99999999",
                "run --loud",
                "run --data",
                "test now",
                "bench now",
                "verify-audit now",
                "verify-audit --data",
                "verify-audit --data a b",
                "check",
                "check a b",
                "check --all",
                "check --report",
                "check --report a b",
                "score",
                "score pom.xml",
                "score --instrument dudit",
                "score --instrument",
                "score pom.xml --instrument",
                "score --instrument dudit pom.xml pom.xml",
                "score --instrument dudit --loud yes pom.xml",
                "classify",
                "classify pom.xml",
                "classify --rule cumulative_risk",
                "classify --rule cumulative_risk --instrument dudit pom.xml"
            })
    void answersWrongUseWithOneSentenceAndStatusTwo(String line) throws Exception {
        Outcome outcome = launch(line.split(" "));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output().lines()).hasSize(1).first().asString().startsWith("meetmoment: ");
    }

    @Test
    void showsItsHelpWhenAskedForNothing() throws Exception {
        Outcome outcome = launch();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).contains("./meetmoment run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check no/such/path",
                "check --report no/such/path",
                "score --instrument dudit no/such/path",
                "classify no/such/path --rule family_violence"
            })
    void saysThatThereIsNoSuchFile(String line) throws Exception {
        Outcome outcome = launch(line.split(" "));

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).isEqualTo("meetmoment: there is nothing at no/such/path.\n");
    }

    @Test
    void saysWhatToInstallWhereItCannotInstall() throws Exception {
        Path copy = Files.copy(LAUNCHER, folder.resolve("meetmoment"));
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : PLAIN_TOOLS) {
            Files.copy(locate(tool), tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
        }
        var builder = new ProcessBuilder("/bin/sh", copy.toString(), "run");
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Outcome outcome = outcome(builder);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).startsWith("meetmoment: Maven is missing: install");
    }

    @Test
    void isWhatTheBuildServerCallsAndNothingElse() throws IOException {
        assertThat(Files.readAllLines(Path.of(".ci/run")))
                .containsExactly("#!/bin/sh", "exec \"$(dirname \"$0\")/../meetmoment\" test");
        assertThat(Path.of(".ci/run")).isExecutable();
        assertThat(LAUNCHER).isExecutable();
    }

    private static Path locate(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static Outcome launch(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return outcome(new ProcessBuilder(command));
    }

    private static Outcome outcome(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), output);
    }

    private record Outcome(int status, String output) {}
}
