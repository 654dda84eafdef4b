package nl.meetmoment.linkage.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource({
        "06-12 34 56 78, 0612345678",
        "612345678, 0612345678",
        "+31 6 12345678, 0612345678",
        "0031(0)612345678, 0612345678",
        "+31(0)20 1234567, 0201234567",
        "+32 470 12 34 56, +32470123456"
    })
    void readsTelephonesAsPeopleAndSpreadsheetsWriteThem(String written, String meant) {
        assertThat(Words.telephone(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612", "geen", "+31", "06123456789", "=1+1"})
    void takesNothingElseForATelephone(String written) {
        assertThat(Words.telephone(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "28-02-2026", "28/2/2026", "28.2.2026", "46081"})
    void readsDates(String written) {
        assertThat(Words.date(written)).contains(LocalDate.of(2026, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30-02-2026", "2026-13-01", "2026-02", "morgen", "12"})
    void takesNothingElseForADate(String written) {
        assertThat(Words.date(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-03", "3-2016", "03/2016", "14-03-2016", "2016-03-14"})
    void readsMonths(String written) {
        assertThat(Words.month(written)).contains(YearMonth.of(2016, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234ab", "1234 AB"})
    void readsPostcodes(String written) {
        assertThat(Words.postcode(written)).contains("1234 AB");
        assertThat(Words.postcode("123 AB")).isEmpty();
    }
}
