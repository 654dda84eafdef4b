package nl.meetmoment.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTests {

    @ParameterizedTest
    @Tag("W10")
    @ValueSource(strings = {"=1+1", "+31", "-5", "@SUM(A1)", "\tx"})
    void makesHarmlessWhatASpreadsheetWouldCarryOut(String cell) {
        assertThat(new SafeCsv().line(cell).toString()).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    @Tag("W10")
    void leavesNumbersNumbersAndQuotesWhatWouldBreakALine() {
        assertThat(new SafeCsv().line(-5, null, "a;b", "say \"x\"\n").toString())
                .isEqualTo("-5;;\"a;b\";\"say \"\"x\"\"\n\"\r\n");
    }
}
