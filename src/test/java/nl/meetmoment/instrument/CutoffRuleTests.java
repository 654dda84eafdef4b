package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutoffRuleTests {

    private static final CutoffRule BY_SEX = new CutoffRule(
            "total",
            "sex",
            Map.of("dutch", Map.of("man", 5, "woman", 4), "original", Map.of("man", 4, "woman", 3)),
            "dutch",
            false);

    @ParameterizedTest
    @CsvSource({
        "man,   4, no",
        "man,   5, yes",
        "woman, 3, no",
        "woman, 4, yes",
        // for others, and for whom it is not known, only where both bounds agree
        "other, 3, no",
        "other, 4, ",
        "other, 5, yes",
        ",      3, no",
        ",      4, ",
        ",      5, yes"
    })
    void reachesTheBoundOfTheSex(@Nullable String sex, int total, @Nullable String expected) {
        assertThat(verdict(BY_SEX, sex, total)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"man, 3, no", "man, 4, yes", "woman, 2, no", "woman, 3, yes", "other, 3, "})
    void takesTheBoundsOfAnotherVariant(String sex, int total, @Nullable String expected) {
        assertThat(verdict(BY_SEX.with("original"), sex, total)).isEqualTo(expected);
    }

    @Test
    void isMissingWithTheScore() {
        Given given = Given.nothing().fact("sex", "man").score("total", Outcome.between(6, 12));

        assertThat(given.by(BY_SEX).isMissing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 3, no", "0, 4, ", "3, 3, no", "3, 12, ", "4, 10, yes"})
    void isGivenWhenWhatIsMissingCannotChangeIt(int low, int high, @Nullable String expected) {
        var rule = new CutoffRule("total", "", Map.of("all", Map.of("everybody", 4)), "all", true);

        assertThat(Given.nothing()
                        .score("total", Outcome.between(low, high))
                        .by(rule)
                        .value()
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void staysMissingWhereNothingIsKnownOfTheScore() {
        var rule = new CutoffRule("total", "", Map.of("all", Map.of("everybody", 4)), "all", true);

        assertThat(Given.nothing().by(rule).isMissing()).isTrue();
    }

    @Test
    void belongsToScoresThatCanBeChosen() {
        var score = new Score("high", "high", new Text(Map.of()), "", BY_SEX);

        assertThat(List.of(score.hasCutoffs("original"), score.hasCutoffs("danish")))
                .containsExactly(true, false);
        assertThat(score.withCutoffs("original").rule()).isEqualTo(BY_SEX.with("original"));
        assertThat(score.withCutoffs("danish")).isEqualTo(score);
    }

    private static @Nullable String verdict(CutoffRule rule, @Nullable String sex, int total) {
        Given given = Given.nothing().score("total", Outcome.number(total));
        return (sex == null ? given : given.fact("sex", sex)).by(rule).value().orElse(null);
    }
}
