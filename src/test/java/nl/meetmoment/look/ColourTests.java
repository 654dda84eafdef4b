package nl.meetmoment.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast of the tokens, reckoned as WCAG 2.2 does: text at 7:1, what surrounds a control at 3:1, in every look. */
class ColourTests {

    private static final String TOKENS = Files.text(Path.of("src/main/resources/static/assets/css/tokens.css"));

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    private static final List<String> SURFACES = List.of("paper", "sheet", "accent-soft");

    private record Theme(String name, Map<String, String> colours) {

        double contrast(String one, String other) {
            double a = luminance(colours.get(one));
            double b = luminance(colours.get(other));
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Theme> themes() {
        String light = TOKENS.substring(0, TOKENS.indexOf("@media (prefers-color-scheme: dark)"));
        String dark = TOKENS.substring(light.length(), TOKENS.indexOf("@media print"));
        return Stream.of("adult", "child", "teen")
                .flatMap(look -> Stream.of(
                        theme(look + " light", block(light, ":root"), block(light, ".look--" + look)),
                        theme(
                                look + " dark",
                                block(light, ":root"),
                                block(dark, ":root"),
                                block(light, ".look--" + look),
                                block(dark, ".look--" + look))));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void canBeRead(Theme theme) {
        for (String surface : SURFACES) {
            for (String text : List.of("ink", "soft", "accent")) {
                assertThat(theme.contrast(text, surface))
                        .as(text + " on " + surface)
                        .isGreaterThanOrEqualTo(7);
            }
            assertThat(theme.contrast("line", surface)).as("line on " + surface).isGreaterThanOrEqualTo(3);
            assertThat(theme.contrast("focus", surface))
                    .as("focus on " + surface)
                    .isGreaterThanOrEqualTo(3);
        }
        for (String state : List.of("warning", "danger", "good", "info")) {
            assertThat(theme.contrast(state, state + "-soft")).as(state).isGreaterThanOrEqualTo(7);
        }
        assertThat(theme.contrast("danger", "sheet")).as("danger on sheet").isGreaterThanOrEqualTo(7);
        assertThat(theme.contrast("good", "sheet")).as("good on sheet").isGreaterThanOrEqualTo(7);
        assertThat(theme.contrast("info", "sheet")).as("info on sheet").isGreaterThanOrEqualTo(7);
        assertThat(theme.contrast("on-accent", "accent")).as("button").isGreaterThanOrEqualTo(7);
        assertThat(theme.contrast("on-accent", "accent-strong"))
                .as("button under a pointer")
                .isGreaterThanOrEqualTo(7);
        assertThat(theme.contrast("ink", "sheet")).as("the way out").isGreaterThanOrEqualTo(7);
    }

    private static Theme theme(String name, String... blocks) {
        var colours = new HashMap<String, String>();
        for (String block : blocks) {
            COLOUR.matcher(block).results().forEach(hit -> colours.put(hit.group(1), hit.group(2)));
        }
        return new Theme(name, colours);
    }

    /** As the cascade has it: a later block wins; the adult look has none of its own. */
    private static String block(String part, String selector) {
        Matcher block =
                Pattern.compile(Pattern.quote(selector) + " \\{([^}]*)}").matcher(part);
        return block.find() ? block.group(1) : "";
    }

    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            parts[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
