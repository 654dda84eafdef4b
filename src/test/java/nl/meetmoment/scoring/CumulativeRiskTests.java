package nl.meetmoment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meetmoment.scoring.CumulativeRisk.Circumstances;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CumulativeRiskTests {

    @ParameterizedTest
    @CsvSource({"3, false", "4, true", "10, true"})
    void knowsAHighAce(BigDecimal total, boolean expected) {
        assertThat(CumulativeRisk.isHighAce(total)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1499, true", "1499.99, true", "1500, false", "1501, false"})
    void knowsALowIncome(BigDecimal income, boolean expected) {
        assertThat(CumulativeRisk.isLowIncome(income)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "11, 1", "11.5, 1", "12, 0", "13, 0"})
    void knowsFewHoursOfWork(BigDecimal hours, int expected) {
        assertThat(risk(hours, null, null).count()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "8, 0", "8.5, 1", "9, 1"})
    void knowsManyGlassesOfBoth(BigDecimal glasses, int expected) {
        assertThat(risk(null, glasses, null).count()).isEqualTo(expected);
        assertThat(risk(null, null, glasses).count()).isEqualTo(expected);
        assertThat(risk(null, glasses, glasses).count()).isEqualTo(2 * expected);
    }

    @ParameterizedTest
    @CsvSource({
        "yes yes yes ? ? ? ?,     3, 4, true", // what is known decides
        "yes yes ? no no no no,   2, 1, ", // the unknown one can
        "yes no ? no no no no,    1, 1, false", // it cannot
        "no no no no no no no,    0, 0, false",
        "yes yes no no no no no,  2, 0, false",
        "yes yes yes no no no no, 3, 0, true",
        "yes yes yes yes yes yes yes, 7, 0, true",
        "no no no no no ? ?,      0, 2, false",
        "no no no no ? ? ?,       0, 3, ",
        "? ? ? ? ? ? ?,           0, 7, "
    })
    void isACumulationFromThree(String factors, long count, long unknown, @Nullable Boolean expected) {
        var risk = new CumulativeRisk(
                Stream.of(factors.split(" ")).map(CumulativeRiskTests::known).toList(), 3);

        assertThat(risk.count()).isEqualTo(count);
        assertThat(risk.unknown()).isEqualTo(unknown);
        assertThat(risk.isCumulation()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void countsEachCircumstanceOnce() {
        var all = new Circumstances(
                Optional.of(true),
                Optional.of(true),
                Optional.of(BigDecimal.ZERO),
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.TEN),
                Optional.of(true),
                Optional.of(true));

        assertThat(CumulativeRisk.of(all).count()).isEqualTo(7);
        assertThat(risk(null, null, null).unknown()).isEqualTo(7);
    }

    private static Optional<Boolean> known(String word) {
        return word.equals("?") ? Optional.empty() : Optional.of(word.equals("yes"));
    }

    private static CumulativeRisk risk(
            @Nullable BigDecimal hours, @Nullable BigDecimal glasses, @Nullable BigDecimal partner) {
        return CumulativeRisk.of(new Circumstances(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(hours),
                Optional.ofNullable(glasses),
                Optional.ofNullable(partner),
                Optional.empty(),
                Optional.empty()));
    }
}
