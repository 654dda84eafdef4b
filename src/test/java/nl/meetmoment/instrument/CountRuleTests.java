package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CountRuleTests {

    private static final CountRule RULE = new CountRule(Given.items(3, 0, 3), Set.of("never", "seldom"));

    @Test
    void countsAnswersAndNotWhatTheyCount() {
        assertThat(answers("never", "seldom", "often").by(RULE).value()).contains("2");
        assertThat(answers("often", "often", "often").by(RULE).value()).contains("0");
        assertThat(answers("never", "never", "never").by(RULE).value()).contains("3");
    }

    @Test
    void isMissingWithAGapAndKnowsItsBounds() {
        Outcome count = Given.nothing()
                .answer("q1", "never", 0)
                .answer("q3", "often", 3)
                .by(RULE);

        assertThat(count.isMissing()).isTrue();
        assertThat(count.low()).isEqualByComparingTo("1");
        assertThat(count.high()).isEqualByComparingTo("2");
    }

    private static Given answers(String one, String two, String three) {
        return Given.nothing().answer("q1", one, 3).answer("q2", two, 3).answer("q3", three, 3);
    }
}
