package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class SumRuleTests {

    private static final ScoredItems THREE = Given.items(3, 0, 4);

    @Test
    void addsWhatItemsCount() {
        assertThat(sum(THREE, 0, Given.answers(0, 0, 0)).value()).contains("0");
        assertThat(sum(THREE, 0, Given.answers(1, 4, 2)).value()).contains("7");
        assertThat(sum(THREE, 0, Given.answers(4, 4, 4)).value()).contains("12");
    }

    @Test
    void turnsReversedItemsWithinTheirOwnRange() {
        // 1 to 5: 5 counts 1, so 1 + 2 + 5; 0 to 2: 0 counts 2
        assertThat(sum(Given.items(3, 1, 5, "q1"), 0, Given.answers(5, 2, 5)).value())
                .contains("8");
        assertThat(sum(Given.items(1, 0, 2, "q1"), 0, Given.answers(0)).value()).contains("2");
    }

    @Test
    void isMissingAndNotLowerWithAGap() {
        Outcome sum = sum(THREE, 0, Given.answers(1, null, 2));

        assertThat(sum.isMissing()).isTrue();
        assertThat(sum.low()).isEqualByComparingTo(BigDecimal.valueOf(3));
        assertThat(sum.high()).isEqualByComparingTo(BigDecimal.valueOf(7));
    }

    @Test
    void boundsAGapInAnItemThatDoesNotStartAtZero() {
        Outcome sum = sum(Given.items(2, 1, 5), 0, Given.answers(3, null));

        assertThat(sum.low()).isEqualByComparingTo(BigDecimal.valueOf(4));
        assertThat(sum.high()).isEqualByComparingTo(BigDecimal.valueOf(8));
    }

    @Test
    void countsAToleratedGapAsTheMeanOfTheRest() {
        // (1 + 2) / 2 = 1.5 for the third
        assertThat(sum(THREE, 1, Given.answers(1, null, 2)).value()).contains("4.5");
        // (1 + 1 + 2) / 3 = 1.333333 for the fourth
        assertThat(sum(Given.items(4, 0, 4), 1, Given.answers(1, 1, 2, null)).value())
                .contains("5.333333");
        assertThat(sum(THREE, 1, Given.answers(null, null, 2)).isMissing()).isTrue();
    }

    @Test
    void isNeverMadeOfNothing() {
        assertThat(sum(THREE, 3, Given.nothing()).isMissing()).isTrue();
    }

    @Test
    void isZeroWhereTheDefinitionSaysSo() {
        var never = new ChoiceType.CodeVariable(Set.of("never", "monthly", ItemType.UNANSWERED));
        var place = new Node("test", "", JsonNodeFactory.instance.objectNode(), new Findings());
        Condition condition = new Conditions(Map.of("q1", never)).of(place, "q1 == 'never'", "zero_when");
        var rule = new SumRule(THREE, 0, condition);

        assertThat(Given.nothing().answer("q1", "never", 0).by(rule).value()).contains("0");
        assertThat(Given.nothing().answer("q1", "monthly", 1).by(rule).isMissing())
                .isTrue();
        assertThat(Given.nothing().by(rule).isMissing()).isTrue();
    }

    private static Outcome sum(ScoredItems items, int tolerance, Given given) {
        return given.by(new SumRule(items, tolerance, null));
    }
}
