package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTypeTests {

    private final ItemType type = new NumberType(0, 200, null);

    @Test
    void keepsTheDigits() {
        assertThat(type.read(List.of(" 007 "), false)).isEqualTo(new Reading.Understood(Answer.given("7")));
        assertThat(type.read(List.of("0"), false)).isEqualTo(new Reading.Understood(Answer.given("0")));
        assertThat(type.read(List.of("200"), false)).isEqualTo(new Reading.Understood(Answer.given("200")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"201", "-1", "8,5", "8.5", "acht", "1e2", "99999999999", "8 9", "٣"})
    void asksAgainForWhatIsNoWholeNumberWithinBounds(String typed) {
        assertThat(type.read(List.of(typed), false))
                .isEqualTo(new Reading.Misunderstood("answer.number", List.of("0", "200")));
    }

    @Test
    void tellsNothingFromARefusalAndAsksWhenThereAreBoth() {
        assertThat(type.read(List.of(""), false)).isEqualTo(new Reading.Open());
        assertThat(type.read(List.of(""), true)).isEqualTo(new Reading.Understood(Answer.REFUSED));
        assertThat(type.read(List.of("8"), true)).isEqualTo(new Reading.Misunderstood("answer.refused", List.of()));
    }

    @Test
    void isOptionalToConditions() {
        assertThat(type.value(Answer.given("8"))).isEqualTo(Optional.of(8L));
        assertThat(type.value(Answer.REFUSED)).isEqualTo(Optional.empty());
        assertThat(type.value(null)).isEqualTo(Optional.empty());
    }
}
