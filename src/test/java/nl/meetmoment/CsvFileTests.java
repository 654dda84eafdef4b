package nl.meetmoment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,a,b\n1,x,\n",
                "id;a;b\n1;x;\n",
                "\uFEFFid;a;b\r\n1;x;\r\n",
                "\"id\",\"a\",\"b\"\n\"1\",\"x\",\"\"",
                " id , a , b \n 1 , x , \n",
                "id,a,b\n1,x\n"
            })
    void readsWhatSpreadsheetsWrite(String content) throws Exception {
        CsvFile file = read(content);

        assertThat(file.columns()).containsExactly("id", "a", "b");
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell("id")).isEqualTo("1");
            assertThat(row.cell("a")).isEqualTo("x");
            assertThat(row.cell("b")).isEmpty();
            assertThat(row.cell("elsewhere")).isEmpty();
            assertThat(row.number()).isEqualTo(2);
        });
    }

    @Test
    void countsRowsAsASpreadsheetDoes() throws Exception {
        CsvFile file = read("id,a\n\n1,\"two\nlines, and a comma\"\n,\n2,x\n");

        assertThat(file.rows()).extracting(CsvRow::number).containsExactly(3L, 5L);
        assertThat(file.rows().get(0).cell("a")).isEqualTo("two\nlines, and a comma");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,a,a/1,2,3/ | row 1: the column a stands twice: leave one out.",
                "id,,b/1,2,3/ | row 1: a column has no name: give it one or leave it out.",
                "id,a/1,x/2,\"never closed/ | row 3: a quotation mark does not close as it should: correct the cell.",
                ",/1,2/ | has no header: its first line names the columns."
            })
    void refusesWhatItCouldMisunderstand(String content, String sentence) {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> read(content.replace('/', '\n')))
                .withMessageEndingWith(sentence);
    }

    @Test
    void marksARowWithCellsWithoutAColumnAndReadsTheOthers() throws Exception {
        CsvFile file = read("id,a\n1,2\n1,2,5\n3,4,\n");

        assertThat(file.rows()).extracting(CsvRow::isTooLong).containsExactly(false, true, false);
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> file.rows().get(1).demandFit())
                .withMessageContaining("row 3 has more cells than the header has columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"id;x\",a\n1,2\n", "\"id;x\",a,\n1,2,\n", "\"id;x\";a;;\n1;2\n"})
    void looksForTheSeparatorOutsideQuotationMarksAndPassesOverEmptyColumns(String content) throws Exception {
        CsvFile file = read(content);

        assertThat(file.columns()).containsExactly("id;x", "a");
        assertThat(file.rows()).singleElement().satisfies(row -> assertThat(row.cell("a"))
                .isEqualTo("2"));
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        Path latin = Files.writeString(folder.resolve("latin.csv"), "id,naïef\n", ISO_8859_1);

        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> CsvFile.read(latin.toString()))
                .withMessageEndingWith("is not in UTF-8: save it as CSV UTF-8.");
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> CsvFile.read(folder.toString()))
                .withMessageContaining("cannot be read");
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> CsvFile.read("no/such.csv"))
                .withMessage("there is nothing at no/such.csv.");
    }

    @Test
    void findsNoColumnsInAnEmptyFile() {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> read(""))
                .withMessageEndingWith("has no header: its first line names the columns.");
    }

    private CsvFile read(String content) throws Exception {
        return CsvFile.read(
                Files.writeString(folder.resolve("file.csv"), content).toString());
    }
}
