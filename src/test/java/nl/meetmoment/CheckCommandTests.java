package nl.meetmoment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class CheckCommandTests {

    private static final Path SMALL = Path.of("src/test/resources/study/valid/small");
    private static final Path INVALID = Path.of("src/test/resources/study/invalid");

    @TempDir
    Path folder;

    private Path study;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void copy() throws IOException {
        study = folder.resolve("studies/small");
        FileSystemUtils.copyRecursively(SMALL, study);
    }

    @Test
    void findsNothingInWhatShips() {
        assertThat(check(Path.of("src/main/resources/study"))).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("No findings.\n");
    }

    @Test
    void printsEveryFindingWithItsPlace() throws IOException {
        breakIt("band");
        breakIt("number-bounds");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(out.toString(UTF_8).lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith(study.resolve("study.yaml") + " /selection/bands/0 [band] No age"))
                .anyMatch(line -> line.startsWith(
                        study.resolve("instruments/habits.yaml") + " /pages/1/items/0 [number-bounds] "))
                .contains("2 findings.");
    }

    @Test
    void readsTheStudyAroundAFileAndShowsTheFileOnly() throws IOException {
        breakIt("band");
        breakIt("number-bounds");

        assertThat(check(study.resolve("instruments/habits.yaml"))).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .contains("number-bounds")
                .endsWith("1 finding.\n")
                .doesNotContain("band]");
        out.reset();
        assertThat(check(study.resolve("instruments/early.yaml"))).isZero();
    }

    @Test
    void reportsWhatEachKindOfRespondentMeets() {
        assertThat(report(study)).isZero();
        assertThat(out.toString(UTF_8)
                        .lines()
                        .map(line -> line.strip().replaceAll(" +", " ").replaceAll("^\\d+ (?=T)", "@")))
                .contains(
                        "A parent about one child",
                        "@T0 3 none, ots, preventive, uhp 5-9 5-9 0 0",
                        "@T0 4-17 none, ots, preventive, uhp 5-9 5-10 0 0",
                        "@T2 3 none, ots, preventive, uhp 3-7 3-7 0 0",
                        "@T2 4-18 none, ots, preventive, uhp 3-7 3-8 0 0",
                        "A parent about two children of different ages",
                        "@T0 3 + 4-11 none, ots, preventive, uhp 6-11 6-12 0 0",
                        "A child that fills in itself",
                        "bond (A) 2 3 0",
                        "356 kinds of respondents; 0 take longer than the study wants, 0 shorter.",
                        "No findings.");
    }

    @Test
    void listsThePagesOfOneKind() throws IOException {
        CommandRun run = CommandRun.of("check", "--pages", "0", study.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out().stream().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "Kind 0: parent, T0, ages [3], measure none",
                        "page name items sec. comes when",
                        "2 habits/more_1 1 number 0 maybe drink != 'never'",
                        "No findings.")
                .noneMatch(line -> line.startsWith("A parent"));
    }

    @Test
    void listsNoPagesOfAKindThatIsNotThere() throws IOException {
        for (String kind : List.of("9999", "x", "-1")) {
            CommandRun run = CommandRun.of("check", "--report", "--pages", kind, study.toString());

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("--pages needs the number of a kind");
        }
        assertThat(CommandRun.of("check", study.toString(), "--pages").status()).isEqualTo(2);
    }

    @Test
    void reportsNothingOfAStudyThatDoesNotLoad() throws IOException {
        breakIt("band");

        assertThat(report(study)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("[band]").doesNotContain("kinds of respondents");
    }

    @Test
    void saysThatThereIsNoStudy() throws IOException {
        assertThat(check(Files.createDirectory(folder.resolve("empty")))).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .startsWith("meetmoment: no study.yaml at, under or above ")
                .hasLineCount(1);
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        Files.write(study.resolve("options.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(check(study)).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("is not UTF-8 text");
        err.reset();
        assertThat(check(folder.resolve("gone"))).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("cannot be read");
    }

    private void breakIt(String rule) throws IOException {
        FileSystemUtils.copyRecursively(INVALID.resolve(rule), study);
    }

    private int check(Path path) {
        return run(path, CheckCommand.Report.NONE);
    }

    private int report(Path path) {
        return run(path, ProofReport::print);
    }

    private int run(Path path, CheckCommand.Report report) {
        var command =
                new CheckCommand(path, report, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        try {
            return command.run();
        } catch (CommandFailed failed) {
            throw new AssertionError(failed);
        }
    }
}
