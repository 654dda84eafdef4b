package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoiceTypeTests {

    private final ItemType type = new ChoiceType(List.of(option("never"), option("3_5")), true);

    static AnswerOption option(String code) {
        return new AnswerOption(code, new Text(Map.of("nl", code)), 1, Map.of(), false, Set.of());
    }

    @Test
    void keepsTheCode() {
        assertThat(type.read(List.of("3_5"), false)).isEqualTo(new Reading.Understood(Answer.given("3_5")));
        assertThat(type.read(List.of(" 3_5 "), false)).isEqualTo(new Reading.Understood(Answer.given("3_5")));
    }

    @Test
    void tellsNothingFromARefusal() {
        assertThat(type.read(List.of(), false)).isEqualTo(new Reading.Open());
        assertThat(type.read(List.of(""), false)).isEqualTo(new Reading.Open());
        assertThat(type.read(List.of("refused"), false)).isEqualTo(new Reading.Understood(Answer.REFUSED));
        assertThat(type.read(List.of(), true)).isEqualTo(new Reading.Understood(Answer.REFUSED));
    }

    @Test
    void refusesWhatNoPageOfOursSends() {
        assertThat(type.read(List.of("4"), false)).isInstanceOf(Reading.Foreign.class);
        assertThat(type.read(List.of("Never"), false)).isInstanceOf(Reading.Foreign.class);
        assertThat(type.read(List.of("never", "3_5"), false)).isInstanceOf(Reading.Foreign.class);
        assertThat(type.read(List.of("never"), true)).isInstanceOf(Reading.Foreign.class);
        assertThat(type.read(List.of("unanswered"), false)).isInstanceOf(Reading.Foreign.class);
    }

    @Test
    void isAlwaysOneCodeToConditions() {
        assertThat(type.value(Answer.given("never"))).isEqualTo("never");
        assertThat(type.value(Answer.REFUSED)).isEqualTo("refused");
        assertThat(type.value(Answer.SKIPPED)).isEqualTo("unanswered");
        assertThat(type.value(null)).isEqualTo("unanswered");
    }
}
