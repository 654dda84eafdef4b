package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class HoldsRuleTests {

    private static final Set<String> CODES = Set.of("yes", "no", "unanswered");

    private final HoldsRule rule = new HoldsRule(condition("q1 == 'no' && q2 == 'yes'"));

    @Test
    void saysWhetherTheConditionHolds() {
        assertThat(answers("no", "yes").by(rule).value()).contains("yes");
        assertThat(answers("no", "no").by(rule).value()).contains("no");
    }

    @Test
    void isMissingWhileWhatIsNotKnownCanDecideIt() {
        assertThat(Given.nothing().answer("q1", "no", 0).by(rule).isMissing()).isTrue();
        assertThat(Given.nothing().by(rule).isMissing()).isTrue();
    }

    @Test
    void isKnownOnceWhatIsNotKnownDecidesNothing() {
        assertThat(Given.nothing().answer("q1", "yes", 1).by(rule).value()).contains("no");
    }

    private static Given answers(String one, String two) {
        return Given.nothing().answer("q1", one, 0).answer("q2", two, 0);
    }

    private static Condition condition(String source) {
        Map<String, Variable> variables =
                Map.of("q1", new ChoiceType.CodeVariable(CODES), "q2", new ChoiceType.CodeVariable(CODES));
        var place = new Node("test", "", JsonNodeFactory.instance.objectNode(), new Findings());
        return Objects.requireNonNull(new Conditions(variables).of(place, source, "when"));
    }
}
