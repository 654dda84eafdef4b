package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class TallyRuleTests {

    private static final Set<String> CODES = Set.of("yes", "no", "unanswered");

    private final TallyRule rule =
            new TallyRule(List.of(condition("q1 == 'yes'"), condition("q2 == 'yes' || q3 == 'yes'")));

    @Test
    void countsTheConditionsThatHold() {
        assertThat(answers("yes", "yes", "yes").by(rule).value()).contains("2");
        assertThat(answers("yes", "no", "no").by(rule).value()).contains("1");
        assertThat(answers("no", "no", "no").by(rule).value()).contains("0");
    }

    @Test
    void needsNoAnswerThatDecidesNothing() {
        Given given = Given.nothing().answer("q1", "no", 0).answer("q3", "yes", 1);

        assertThat(given.by(rule).value()).contains("1");
    }

    @Test
    void isMissingWhileOneIsOpenAndKnowsItsBounds() {
        Outcome outcome =
                Given.nothing().answer("q1", "yes", 1).answer("q2", "no", 0).by(rule);

        assertThat(outcome.isMissing()).isTrue();
        assertThat(outcome.low()).isEqualByComparingTo("1");
        assertThat(outcome.high()).isEqualByComparingTo("2");
        assertThat(rule.range(name -> Optional.empty())).contains(new ScoreRange(0, 2));
    }

    private static Given answers(String one, String two, String three) {
        return Given.nothing().answer("q1", one, 0).answer("q2", two, 0).answer("q3", three, 0);
    }

    private static Condition condition(String source) {
        var code = new ChoiceType.CodeVariable(CODES);
        Map<String, Variable> variables = Map.of("q1", code, "q2", code, "q3", code);
        var place = new Node("test", "", JsonNodeFactory.instance.objectNode(), new Findings());
        return Objects.requireNonNull(new Conditions(variables).of(place, source, "when"));
    }
}
