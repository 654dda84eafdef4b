package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisedTests {

    @ParameterizedTest
    @ValueSource(strings = {"06 12 00 00 01", "06-12000001", "+31 6 12000001", "0031612000001", "+31 (0)6 1200 0001"})
    void writesAMobileNumberInOneWay(String typed) {
        assertThat(Normalised.telephone(typed)).contains("0612000001");
    }

    @Test
    void keepsForeignNumbersApartAndDropsWhatIsNone() {
        assertThat(Normalised.telephone("+49 30 123456")).contains("004930123456");
        assertThat(Normalised.telephone("12 34")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "van den Bergh, bergh",
        "Van der Bérgh, bergh",
        "'''t Hart', hart",
        "De Vries-Smit, vriessmit",
        "el Idrissi, idrissi",
        "De, de",
    })
    void stripsParticlesAccentsAndCase(String typed, String name) {
        assertThat(Normalised.lastName(typed)).contains(name);
    }

    @Test
    void knowsADoubleNameByEachOfItsParts() {
        assertThat(Normalised.lastNames("van den Bergh-Kanarie"))
                .containsExactlyInAnyOrder("bergh", "kanarie", "berghkanarie");
        assertThat(Normalised.lastName(" - ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1234 ab, Schoolpad 3, 1234AB3",
        "1234AB, Schoolpad 3a, 1234AB3",
        "1234AB, 1e Dwarsstraat 12-II, 1234AB12",
        "1234AB, Laan van 't Kanaal 007, 1234AB7",
    })
    void knowsAHouseByPostcodeAndNumber(String postcode, String street, String house) {
        assertThat(Normalised.house(postcode, street)).contains(house);
    }

    @Test
    void knowsNoHouseWithoutPostcodeOrNumber() {
        assertThat(Normalised.house("", "Schoolpad 3")).isEmpty();
        assertThat(Normalised.house("1234 AB", "Schoolpad")).isEmpty();
        assertThat(Normalised.numbered("1234 AB", "boven")).isEmpty();
    }
}
