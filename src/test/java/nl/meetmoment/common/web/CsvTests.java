package nl.meetmoment.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @ParameterizedTest
    @Tag("W10")
    @ValueSource(strings = {"=1+1", "+31", "-x", "@x", "\tx"})
    void makesHarmlessWhatASpreadsheetWouldCarryOut(String cell) {
        assertThat(new Csv().line(cell).toString()).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    @Tag("W10")
    void leavesNumbersNumbers() {
        assertThat(new Csv().line(-3, 4).toString()).isEqualTo("-3;4\r\n");
    }

    @Test
    void quotesWhatWouldBeTakenForAnotherCell() {
        assertThat(new Csv().line("a;b", "say \"x\"", null).toString()).isEqualTo("\"a;b\";\"say \"\"x\"\"\";\r\n");
    }
}
