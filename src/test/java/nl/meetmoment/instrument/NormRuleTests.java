package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormRuleTests {

    private static final NormRule RULE = new NormRule("total", 0);

    private static final NormRule FLAGGING = new NormRule("total", 10);

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

    @ParameterizedTest
    @CsvSource({"9, yes", "10, no", "17, no"})
    void flagsTheStandardScoreOfWhoIsYoungerThanTheNorms(String age, String flagged) {
        Given given = Given.nothing()
                .score("total", Outcome.number(12))
                .norm("total", 12, "53")
                .fact("age", age);

        assertThat(given.by(FLAGGING).value()).contains("53");
        assertThat(given.by(FLAGGING, "flagged").value()).contains(flagged);
    }

    @Test
    void flagsNothingWithoutAStandardScoreOrAnAge() {
        Given untold = Given.nothing().score("total", Outcome.number(12)).norm("total", 12, "53");
        Given untabled = Given.nothing().score("total", Outcome.number(12)).fact("age", "9");

        assertThat(untold.by(FLAGGING, "flagged").isMissing()).isTrue();
        assertThat(untabled.by(FLAGGING, "flagged").isMissing()).isTrue();
        assertThat(RULE.outcomes()).hasSize(1);
    }
}
