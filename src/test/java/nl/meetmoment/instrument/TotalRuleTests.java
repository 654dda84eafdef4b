package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalRuleTests {

    private static final TotalRule RULE = new TotalRule(List.of("one", "two"));

    @Test
    void addsScores() {
        Given given =
                Given.nothing().score("one", Outcome.number(10)).score("two", Outcome.number(new BigDecimal("0.5")));

        assertThat(given.by(RULE).value()).contains("10.5");
    }

    @Test
    void isMissingWhenOneIsAndKnowsItsBounds() {
        Outcome total = Given.nothing()
                .score("one", Outcome.number(10))
                .score("two", Outcome.between(2, 6))
                .by(RULE);

        assertThat(total.isMissing()).isTrue();
        assertThat(total.low()).isEqualByComparingTo("12");
        assertThat(total.high()).isEqualByComparingTo("16");
        assertThat(Given.nothing().score("one", Outcome.number(10)).by(RULE).isMissing())
                .isTrue();
    }
}
