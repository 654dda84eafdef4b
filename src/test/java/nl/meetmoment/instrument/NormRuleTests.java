package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormRuleTests {

    private static final NormRule RULE = new NormRule("total");

    @Test
    void takesTheStandardScoreOfTheTable() {
        Given given = Given.nothing().score("total", Outcome.number(12)).norm("total", 12, "53.40");

        assertThat(given.by(RULE).value()).contains("53.4");
    }

    @Test
    void inventsNothingBetweenRowsAndNothingWithoutATable() {
        Given given = Given.nothing().norm("total", 12, "53").norm("total", 14, "55");

        assertThat(given.score("total", Outcome.number(13)).by(RULE).isMissing())
                .isTrue();
        assertThat(Given.nothing().score("total", Outcome.number(12)).by(RULE).isMissing())
                .isTrue();
    }

    @Test
    void isMissingWithTheRawScore() {
        Given given = Given.nothing().norm("total", 12, "53").score("total", Outcome.between(12, 12));

        assertThat(given.by(RULE).isMissing()).isTrue();
    }
}
