package nl.meetmoment.look;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.common.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that a page asks for is there in both languages, once, and no text is there that nothing asks for. */
class MessageTests {

    private static final List<String> VOICES = List.of("adult", "child", "teen");

    /** A key written out: {@code #{respondent.next}}. */
    private static final Pattern PLAIN = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)");

    /** A key in the voice of the respondent's look: {@code #{${say + '.refused'}}}. */
    private static final Pattern SPOKEN = Pattern.compile("say \\+ '\\.([a-z0-9._-]+)'");

    /** The same in Java: {@code "respondent." + look.word() + ".gap"}. */
    private static final Pattern SPOKEN_IN_JAVA =
            Pattern.compile("\"respondent\\.\" \\+ [a-z.()]+ \\+ \"\\.([a-z0-9._-]+)\"");

    /** The beginning of a key that ends in a value: {@code #{${'problem.' + number}}}, or the same in Java. */
    private static final Pattern BEGINNING =
            Pattern.compile("['\"]([a-z][A-Za-z0-9_-]*\\.(?:[A-Za-z0-9_-]+\\.)*)['\"]");

    private static final Pattern PATTERN = Pattern.compile("\\{\\d");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9._-]+)\"");

    static Stream<Path> dutch() {
        return Files.under("src/main/resources/messages", ".properties").stream()
                .filter(not(file -> file.toString().endsWith("_en.properties")));
    }

    @ParameterizedTest
    @MethodSource("dutch")
    void saysTheSameInBothLanguages(Path dutch) {
        Path english = Path.of(dutch.toString().replace(".properties", "_en.properties"));
        assertThat(keys(english)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(keys(dutch));
        assertThat(texts(dutch).values()).as("texts").noneMatch(text -> text.toString()
                .isBlank());
        assertThat(texts(english).values()).as("texts").noneMatch(text -> text.toString()
                .isBlank());
    }

    @Test
    void hasEveryTextThatATemplateAsksFor() {
        assertThat(new TreeSet<>(asked())).isSubsetOf(known());
    }

    @Test
    void hasATextForEveryProblem() {
        assertThat(Stream.of(Problem.values()).map(problem -> "problem." + problem.number()))
                .isSubsetOf(known());
    }

    @Test
    void hasNoTextThatNothingAsksFor() {
        Set<String> asked = asked();
        Set<String> literals = found(LITERAL, java());
        Set<String> beginnings = new HashSet<>(found(BEGINNING, java()));
        beginnings.addAll(found(BEGINNING, templates()));
        beginnings.remove("respondent.");
        assertThat(known().stream()
                        .filter(not(asked::contains))
                        .filter(not(literals::contains))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void hasEachTextOnce() {
        assertThat(dutch().flatMap(file -> keys(file).stream())).doesNotHaveDuplicates();
    }

    /** A text with arguments is a pattern, where an apostrophe is doubled; any other text is shown as it stands. */
    @Test
    void doublesAnApostropheInPatternsOnly() {
        assertThat(Files.under("src/main/resources/messages", ".properties").stream()
                        .flatMap(file -> texts(file).values().stream())
                        .map(Object::toString)
                        .filter(text -> PATTERN.matcher(text).find()
                                ? text.replace("''", "").contains("'")
                                : text.contains("''")))
                .isEmpty();
    }

    private static Set<String> asked() {
        Set<String> asked = new HashSet<>(found(PLAIN, templates()));
        Set<String> allSpoken = found(SPOKEN, templates());
        allSpoken.addAll(found(SPOKEN_IN_JAVA, java()));
        for (String spoken : allSpoken) {
            VOICES.forEach(voice -> asked.add("respondent." + voice + "." + spoken));
        }
        return asked;
    }

    private static Set<String> known() {
        return dutch().flatMap(file -> keys(file).stream()).collect(Collectors.toSet());
    }

    private static String templates() {
        return all("frontend-templates", ".html");
    }

    private static String java() {
        return all("src/main/java", ".java");
    }

    private static String all(String folder, String ending) {
        return Files.under(folder, ending).stream().map(Files::text).collect(Collectors.joining("\n"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }

    /** In the order of the file, doubles included, which {@link Properties} would hide. */
    private static List<String> keys(Path file) {
        var keys = new ArrayList<String>();
        for (String line : Files.text(file).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                keys.add(line.substring(0, line.indexOf('=')).strip());
            }
        }
        return keys;
    }

    private static Properties texts(Path file) {
        try {
            var texts = new Properties();
            texts.load(new StringReader(Files.text(file)));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
