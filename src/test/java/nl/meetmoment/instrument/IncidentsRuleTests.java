package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two minor items, q1 and q2, and a severe one, q3, with the midpoints of the CTS2. */
class IncidentsRuleTests {

    private static final Map<String, Integer> MIDPOINTS =
            Map.of("never", 0, "before", 0, "once", 1, "twice", 2, "3_5", 4, "6_10", 8, "11_20", 15, "over_20", 25);

    private static final ScoredItems ITEMS =
            new ScoredItems(List.of(item("q1", "minor"), item("q2", "minor"), item("q3", "severe")));

    private static final IncidentsRule RULE = new IncidentsRule(ITEMS, 0, Set.of("before"), List.of("minor", "severe"));

    @ParameterizedTest
    @CsvSource({
        "never never never,         0, no, no,  , none",
        "before never never,        0, no, yes, , none",
        "never never before,        0, no, yes, , none",
        "once never never,          1, yes, yes, 1, minor",
        "twice 3_5 never,           6, yes, yes, 6, minor",
        "6_10 11_20 never,         23, yes, yes, 23, minor",
        "never never once,          1, yes, yes, 1, severe",
        "over_20 over_20 over_20,  75, yes, yes, 75, severe",
        "over_20 before before,    25, yes, yes, 25, minor"
    })
    void countsMidpoints(
            String answers, String frequency, String prevalence, String ever, String chronicity, String severity) {
        assertThat(outcomes(answers)).containsExactly(frequency, prevalence, ever, chronicity, severity);
    }

    @ParameterizedTest
    @CsvSource({
        // nothing shown: all of it stays open
        "- never never,  , , , , ",
        "- - -,          , , , , ",
        // an answered item shows it although another is open; how often stays open
        "once - never,   , yes, yes, , minor",
        // ever is shown by what happened before
        "before - never, , , yes, , ",
        // something heavier may hide behind the gap
        "once never -,   , yes, yes, , ",
        // nothing heavier can
        "- - once,       , yes, yes, , severe"
    })
    void isMissingWhereAGapLeavesItOpen(
            String answers, String frequency, String prevalence, String ever, String chronicity, String severity) {
        assertThat(outcomes(answers)).containsExactly(frequency, prevalence, ever, chronicity, severity);
    }

    @Test
    void makesUpForATolerableGapInTheFrequencyOnly() {
        var tolerant = new IncidentsRule(ITEMS, 1, Set.of("before"), List.of("minor", "severe"));

        // (4 + 2) / 2 = 3 for the third
        assertThat(given("3_5 twice -").by(tolerant, "frequency").value()).contains("9");
        assertThat(given("3_5 twice -").by(tolerant, "severity").isMissing()).isTrue();
        assertThat(given("never never -").by(tolerant, "prevalence").isMissing())
                .isTrue();
    }

    @Test
    void hasNoSeverityWhereItemsHaveNone() {
        var rule = new IncidentsRule(ITEMS, 0, Set.of("before"), List.of());

        assertThat(given("once never never").by(rule, "severity").isMissing()).isTrue();
    }

    private static ScoredItem item(String code, String severity) {
        return new ScoredItem(code, 0, 25, false, Set.of(severity));
    }

    private static Given given(String answers) {
        Given given = Given.nothing();
        String[] words = answers.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("-")) {
                given.answer("q" + (i + 1), words[i], MIDPOINTS.get(words[i]));
            }
        }
        return given;
    }

    private static Stream<String> outcomes(String answers) {
        return Stream.of("frequency", "prevalence", "ever", "chronicity", "severity")
                .map(name -> given(answers).by(RULE, name).value().orElse(null));
    }
}
