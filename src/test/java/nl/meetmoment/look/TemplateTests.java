package nl.meetmoment.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the content policy forbids is not written in the first place, and nothing is asked from elsewhere. */
@Tag("W5")
class TemplateTests {

    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);

    private static final Pattern INLINE = Pattern.compile(
            "<style|<script(?![^>]*src=)|\\s(?:th:)?style(?:append)?=|\\s(?:th:)?on[a-z]+=|javascript:",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:src|href|action|url\\()\\s*=?\\s*[\"']?(?:https?:)?//");

    private static final Pattern UNSAFE_SCRIPT =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function");

    /** What a telephone shows without what its column is called: a box to tick, a chart beside its number, a button. */
    private static final Pattern UNLABELLED =
            Pattern.compile("<td(?![^>]*(?:data-label|class=\"[^\"]*\\b(?:choice|chart|actions)\\b))[^>]*>");

    static Stream<Path> templates() {
        return Files.under("frontend-templates", ".html").stream();
    }

    static Stream<Path> assets() {
        return Stream.of(".css", ".js").flatMap(ending -> Files.under("src/main/resources/static", ending).stream());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNothingInline(Path template) {
        String html = COMMENT.matcher(Files.text(template)).replaceAll("");
        assertThat(found(INLINE, html)).as("inline style, script or handler").isEmpty();
        assertThat(found(ELSEWHERE, html)).as("something from another site").isEmpty();
    }

    /** On a telephone a row is a card, where nothing stands above a cell. A month is a grid everywhere. */
    @ParameterizedTest
    @MethodSource("templates")
    void saysInEachCellWhatItsColumnIsCalled(Path template) {
        String html = COMMENT.matcher(Files.text(template)).replaceAll("");
        assertThat(html.contains("class=\"table month\"") ? List.of() : found(UNLABELLED, html))
                .as("cells without data-label")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("assets")
    void staysOnThisSite(Path asset) {
        String text = Files.text(asset);
        assertThat(found(ELSEWHERE, text)).as("something from another site").isEmpty();
        assertThat(found(UNSAFE_SCRIPT, text)).as("markup made from text").isEmpty();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group()).toList();
    }
}
