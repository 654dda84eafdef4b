package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormTableTests {

    private static final int ANY = Integer.MIN_VALUE;

    private static final NormTable TABLE = new NormTable(List.of(
            row("sum", "man", 8, 11, "12", "55"),
            row("sum", "woman", 8, 11, "12", "57"),
            row("sum", "", 12, 17, "12", "60.50"),
            row("mean", "", ANY, Integer.MAX_VALUE, "2.5", "48")));

    @ParameterizedTest
    @CsvSource({"man,   8,  55", "boy,   11, 55", "girl,  8,  57", "woman, 11, 57", "other, 12, 60.5", ",      17, 60.5"
    })
    void takesTheRowOfSexAndAgeWithBothEnds(String sex, int age, String standard) {
        assertThat(look("sum", "12", sex, age).value()).contains(standard);
    }

    @ParameterizedTest
    @CsvSource({"man, 7, 12", "man, 18, 12", "other, 8, 12", ", 8, 12", "man, , 12", "man, 8, 13", "man, 8, 12.5"})
    void saysThatItHasNoRowRatherThanMakeOneUp(String sex, Integer age, String raw) {
        Outcome outcome = look("sum", raw, sex, age);

        assertThat(outcome.isMissing()).isTrue();
        assertThat(outcome.absence()).contains(Absence.NOT_IN_NORM_TABLE);
    }

    @Test
    void saysThatAScoreHasNoTable() {
        assertThat(look("other_sum", "12", "man", 8).absence()).contains(Absence.NO_NORM_TABLE);
        assertThat(NormTable.NONE
                        .standard("sum", BigDecimal.TEN, Optional.empty(), Optional.empty())
                        .absence())
                .contains(Absence.NO_NORM_TABLE);
    }

    @Test
    void takesARowForAnybodyWhenNothingIsKnown() {
        assertThat(look("mean", "2.500000", null, null).value()).contains("48");
    }

    @Test
    void knowsWhichRowsContradictEachOther() {
        NormTable.Row boys = row("sum", "man", 8, 11, "12", "55");

        assertThat(boys.contradicts(row("sum", "", 11, 12, "12", "56"))).isTrue();
        assertThat(boys.contradicts(row("sum", "man", ANY, 8, "12", "56"))).isTrue();
        assertThat(boys.contradicts(row("sum", "", 11, 12, "12", "55.0"))).isFalse();
        assertThat(boys.contradicts(row("sum", "woman", 8, 11, "12", "56"))).isFalse();
        assertThat(boys.contradicts(row("sum", "", 12, 17, "12", "56"))).isFalse();
    }

    private static Outcome look(
            String score,
            String raw,
            @org.jspecify.annotations.Nullable String sex,
            @org.jspecify.annotations.Nullable Integer age) {
        return TABLE.standard(score, new BigDecimal(raw), Optional.ofNullable(sex), Optional.ofNullable(age));
    }

    private static NormTable.Row row(String score, String sex, int from, int to, String raw, String standard) {
        return new NormTable.Row(score, sex, from, to, NormTable.plain(new BigDecimal(raw)), new BigDecimal(standard));
    }
}
