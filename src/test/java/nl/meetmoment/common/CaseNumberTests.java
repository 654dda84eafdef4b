package nl.meetmoment.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTests {

    @Test
    void saysNothingAndHoldsNoLookAlikes() {
        assertThat(Stream.generate(CaseNumber::random).limit(1_000).map(CaseNumber::value))
                .allMatch(number -> number.matches("G-[ACDEFGHJKLMNPQRTUWXYZ0-9]{5}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G-ACDE", "G-ACDEFG", "g-acdef", "G-ACDEB", "ACDEF"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> new CaseNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
