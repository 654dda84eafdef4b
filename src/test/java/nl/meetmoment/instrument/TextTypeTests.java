package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTypeTests {

    private final ItemType type = new TextType(10, 3);

    @Test
    void keepsWhatWasTyped() {
        assertThat(type.read(List.of("één\r\ntwee"), false))
                .isEqualTo(new Reading.Understood(Answer.given("één\ntwee")));
        assertThat(type.read(List.of("مرحبا"), false)).isEqualTo(new Reading.Understood(Answer.given("مرحبا")));
        assertThat(type.read(List.of("refused"), false)).isEqualTo(new Reading.Understood(Answer.given("refused")));
    }

    @Test
    void asksForLess() {
        assertThat(type.read(List.of("12345678901"), false))
                .isEqualTo(new Reading.Misunderstood("answer.long", List.of("10")));
        assertThat(type.read(List.of("1234567890"), false)).isInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD83D", "\uDE00b"})
    void asksAgainForWhatCannotBeKept(String typed) {
        assertThat(type.read(List.of(typed), false))
                .isEqualTo(new Reading.Misunderstood("answer.unreadable", List.of()));
    }

    @Test
    void tellsNothingFromARefusalAndAsksWhenThereAreBoth() {
        assertThat(type.read(List.of("  "), false)).isEqualTo(new Reading.Open());
        assertThat(type.read(List.of(), true)).isEqualTo(new Reading.Understood(Answer.REFUSED));
        assertThat(type.read(List.of("ja"), true)).isEqualTo(new Reading.Misunderstood("answer.refused", List.of()));
        assertThat(type.read(List.of("ja", "nee"), false)).isInstanceOf(Reading.Foreign.class);
    }
}
