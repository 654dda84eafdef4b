package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One folder per rule: the small study with one file broken, which says in its first line where it is. */
class InvalidDefinitionTests {

    private static final Path INVALID = Path.of("src/test/resources/study/invalid");
    private static final Path SMALL = Path.of("src/test/resources/study/valid/small");
    private static final String EXPECT = "# expect: ";
    private static final Pattern DOCUMENTED = Pattern.compile("`([a-z-]+)`(?=[^|\n]*\\| )");

    static Stream<Path> rules() throws IOException {
        return Files.list(INVALID).sorted();
    }

    @Test
    void acceptsTheStudyThatIsBrokenBelow() {
        assertThat(StudyDefinition.of(DefinitionFolder.files(SMALL)).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatIsBroken(Path rule) {
        Map<String, String> broken = DefinitionFolder.files(rule);
        Map<String, String> files = new TreeMap<>(DefinitionFolder.files(SMALL));
        broken.forEach((file, text) -> files.put(file, file.endsWith(".csv") ? withoutExpectation(text) : text));
        StudyDefinition definition = StudyDefinition.of(files);

        assertThat(definition.study()).isEmpty();
        broken.forEach((file, yaml) -> assertThat(definition.findings())
                .as("findings in " + file)
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule.getFileName().toString());
                    assertThat(finding.file()).isEqualTo(file);
                    assertThat(finding.path()).isEqualTo(expected(yaml));
                    assertThat(finding.sentence()).endsWith(".").hasSizeGreaterThan(20);
                }));
    }

    @Test
    void collectsEverythingAtOnce() throws IOException {
        Map<String, String> files = new TreeMap<>(DefinitionFolder.files(SMALL));
        Stream.of("condition", "placeholder", "band")
                .forEach(rule -> files.putAll(DefinitionFolder.files(INVALID.resolve(rule))));

        assertThat(StudyDefinition.of(files).findings().stream().map(Finding::rule))
                .containsExactlyInAnyOrder("condition", "placeholder", "band");
    }

    @Test
    void saysThatTheStudyItselfIsMissing() {
        assertThat(StudyDefinition.of(Map.of()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.file()).isEqualTo("study.yaml"));
    }

    @Test
    void documentsEveryRuleThatIsTested() throws IOException {
        String format = Files.readString(Path.of("src/docs/definition-format.md"));
        List<String> documented = DOCUMENTED
                .matcher(format)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(rules().map(rule -> rule.getFileName().toString())).isSubsetOf(documented);
    }

    @Test
    void testsEveryRuleThatTheCodeHas() throws IOException {
        Pattern rule = Pattern.compile(
                "(?:finding\\(\\s*|Finding\\([^\"]*(?:\"\"|STUDY, \"\"), |String\\[] \\{\\s*)\"([a-z]+(?:-[a-z]+)*)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/nl/meetmoment"))) {
            List<String> inCode = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> rule.matcher(text(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
            assertThat(inCode)
                    .hasSizeGreaterThan(25)
                    .isSubsetOf(rules().map(one -> one.getFileName().toString()).toList());
        }
    }

    /** A table has no comments. */
    private static String withoutExpectation(String csv) {
        return csv.substring(csv.indexOf('\n') + 1);
    }

    private static String expected(String yaml) {
        String first = yaml.lines().findFirst().orElseThrow();
        assertThat(first).startsWith(EXPECT.strip());
        return first.length() > EXPECT.length() ? first.substring(EXPECT.length()) : "";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
