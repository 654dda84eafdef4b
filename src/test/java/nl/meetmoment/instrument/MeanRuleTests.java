package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanRuleTests {

    /** As the SDQ has it: five items of 0 to 2, at least three answered, times five, rounded. */
    private static final MeanRule OF_FIVE = new MeanRule(Given.items(5, 0, 2), 3, 5, true);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0 0 0 0 0, 0",
                "2 2 2 2 2, 10",
                "1 0 2 1 0, 4",
                "1 0 0 0 -, 1", // 1 x 5 / 4 = 1.25
                "2 1 0 0 -, 4", // 3 x 5 / 4 = 3.75
                "1 1 0 0 -, 3", // 2 x 5 / 4 = 2.5, half away from zero
                "2 2 2 0 -, 8", // 6 x 5 / 4 = 7.5
                "1 0 0 - -, 2", // 1 x 5 / 3 = 1.67
                "2 0 0 - -, 3", // 2 x 5 / 3 = 3.33
                "2 2 - - -, -",
                "- - - - -, -"
            })
    void roundsTheMeanOfWhatIsAnswered(String answers, @Nullable String expected) {
        assertThat(Given.words(answers).by(OF_FIVE).value().orElse(null)).isEqualTo(expected);
    }

    @Test
    void turnsReversedItemsFirst() {
        var rule = new MeanRule(Given.items(2, 1, 5, "q2"), 2, 1, false);

        assertThat(Given.answers(5, 1).by(rule).value()).contains("5");
    }

    @Test
    void keepsDecimalsWhereNothingIsRoundedAndNoTrailingZeros() {
        var rule = new MeanRule(Given.items(3, 1, 5), 3, 1, false);

        assertThat(Given.answers(1, 2, 2).by(rule).value()).contains("1.666667");
        assertThat(Given.answers(1, 2, 3).by(rule).value()).contains("2");
        assertThat(Given.answers(1, 2, null).by(rule).isMissing()).isTrue();
    }

    @Test
    void roundsAwayFromZeroBelowZeroToo() {
        var rule = new MeanRule(Given.items(2, -3, 3), 2, 1, true);

        assertThat(Given.answers(-3, -2).by(rule).value()).contains("-3");
        assertThat(Given.answers(3, 2).by(rule).value()).contains("3");
    }
}
