package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the bands of the SDQ: parent 0-13, 14-16, 17-40; child 0-15, 16-19, 20-40. */
class BandsRuleTests {

    private static final BandsRule BY_INFORMANT = new BandsRule(
            "total",
            "informant",
            Map.of(
                    "parent", Map.of("normal", 0, "borderline", 14, "abnormal", 17),
                    "child", Map.of("normal", 0, "borderline", 16, "abnormal", 20)));

    @ParameterizedTest
    @CsvSource({
        "parent,  0, normal",
        "parent, 13, normal",
        "parent, 14, borderline",
        "parent, 16, borderline",
        "parent, 17, abnormal",
        "parent, 40, abnormal",
        "child,   0, normal",
        "child,  15, normal",
        "child,  16, borderline",
        "child,  19, borderline",
        "child,  20, abnormal",
        "child,  40, abnormal",
        ",       10, "
    })
    void findsTheBandOfTheInformant(@Nullable String informant, int total, @Nullable String expected) {
        Given given = Given.nothing().score("total", Outcome.number(total));
        Outcome band = (informant == null ? given : given.fact("informant", informant)).by(BY_INFORMANT);

        assertThat(band.value().orElse(null)).isEqualTo(expected);
    }

    @Test
    void isMissingWithTheScoreAndBelowTheLowestBand() {
        var rule = new BandsRule("total", "", Map.of("everybody", Map.of("low", 10, "high", 20)));

        assertThat(Given.nothing()
                        .score("total", Outcome.between(20, 40))
                        .by(rule)
                        .isMissing())
                .isTrue();
        assertThat(Given.nothing().score("total", Outcome.number(9)).by(rule).isMissing())
                .isTrue();
        assertThat(Given.nothing().score("total", Outcome.number(10)).by(rule).value())
                .contains("low");
    }
}
