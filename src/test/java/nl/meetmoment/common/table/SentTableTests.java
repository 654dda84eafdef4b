package nl.meetmoment.common.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.meetmoment.common.table.UnreadableFile.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come from spreadsheets and from whoever means no good. */
class SentTableTests {

    private static final String CSV = "item_code;language;text\nmood_1;nl;Zo ging het écht\n";

    @Test
    void keepsACsvAsItIsAndTheHashOfTheFile() throws UnreadableFile {
        SentTable sent = SentTable.of(CSV.getBytes(UTF_8));

        assertThat(sent.csv()).isEqualTo(CSV);
        assertThat(sent.sha256()).isEqualTo(sha256(CSV)).hasSize(64);
        assertThat(SentTable.of(("\uFEFF" + CSV).getBytes(UTF_8)).csv()).isEqualTo(CSV);
    }

    @Test
    void makesCsvOfASpreadsheetRowForRow() throws UnreadableFile {
        byte[] file = new Workbook()
                .row("item_code", "language", "text")
                .skip(2)
                .row("mood_1", "nl", "Een; twee &quot;drie&quot;")
                .row("mood_2", "53.400000000000006", "1E2")
                .row("<c r=\"AT\" t=\"b\"><v>1</v></c>", "0", "-0.50")
                .bytes();

        assertThat(SentTable.of(file).csv().lines())
                .containsExactly(
                        "item_code;language;text",
                        "",
                        "",
                        "mood_1;nl;\"Een; twee \"\"drie\"\"\"",
                        "mood_2;53.4;100",
                        "1;0;-0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/mm/yyyy", "[$-413]d mmmm yyyy;@", "&quot;op &quot;d-m-yy"})
    void givesDatesAsDates(String format) throws UnreadableFile {
        byte[] file = new Workbook()
                .formats(format)
                .row("born", "<c r=\"AT\" s=\"1\"><v>46352</v></c>", "46352")
                .row("<c r=\"AT\" s=\"2\"><v>46115.75</v></c>", "<c r=\"AT\" s=\"1\"><v>0.5</v></c>")
                .bytes();

        assertThat(SentTable.of(file).csv()).isEqualTo("born;2026-11-26;46352\n2026-04-03;0.5\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "[Red]0", "&quot;dagen&quot; 0", "General"})
    void leavesOtherFormatsAlone(String format) throws UnreadableFile {
        byte[] file = new Workbook()
                .formats(format)
                .row("<c r=\"AT\" s=\"1\"><v>46352</v></c>", "x")
                .bytes();

        assertThat(SentTable.of(file).csv()).isEqualTo("46352;x\n");
    }

    /** In a text, 38.336 may be a large number; in a spreadsheet it is none. */
    @Test
    void givesThreeDecimalsAFourth() throws UnreadableFile {
        byte[] file = new Workbook().row("38.336", "38336", "0.5").bytes();

        assertThat(SentTable.of(file).csv()).isEqualTo("38.3360;38336;0.5\n");
    }

    @Test
    void marksWhatIsReckonedAndWhatFailed() throws UnreadableFile {
        byte[] file = new Workbook()
                .row("a", "<c r=\"AT\"><f>HYPERLINK(\"x\")</f><v>3</v></c>", "<c r=\"AT\" t=\"e\"><v>#REF!</v></c>")
                .bytes();

        assertThat(SentTable.of(file).csv()).isEqualTo("a;\"=HYPERLINK(\"\"x\"\")\";=#REF!\n");
    }

    @Test
    void refusesWhatIsNoUtf8() {
        assertRefused(CSV.getBytes(Charset.forName("windows-1252")), Fault.NOT_UTF8);
        assertRefused(("\uFEFF" + CSV).getBytes(UTF_16LE), Fault.NOT_UTF8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\u0000", "a;\u001B[31m", "a;\u009F"})
    void refusesControlCharacters(String csv) {
        assertRefused(csv.getBytes(UTF_8), Fault.CHARACTERS);
    }

    @Test
    void refusesNothing() {
        assertRefused(new byte[0], Fault.EMPTY);
        assertRefused("\uFEFF \n".getBytes(UTF_8), Fault.EMPTY);
        assertRefused(new Workbook().bytes(), Fault.EMPTY);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertRefused("%PDF-1.4\n1 0 obj; x, y\n".getBytes(UTF_8), Fault.NO_TABLE);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertRefused("x".repeat(SentTable.MOST_BYTES + 1).getBytes(UTF_8), Fault.TOO_LARGE);
        assertRefused(new Workbook().row("a").skip(20_001).row("b").bytes(), Fault.TOO_LARGE);
        assertRefused(new Workbook().row("<c r=\"XFD1\"><v>1</v></c>").bytes(), Fault.TOO_LARGE);
    }

    @Test
    void refusesWhatUnpacksToFarMore() {
        byte[] zeros = new byte[25 << 20];
        byte[] bomb = new Workbook().row("a").part("xl/media/x.xml", zeros).bytes();
        assertThat(bomb.length).isLessThan(SentTable.MOST_BYTES);
        assertRefused(bomb, Fault.TOO_LARGE);

        Map<String, byte[]> crowd = new LinkedHashMap<>();
        for (int i = 0; i < 201; i++) {
            crowd.put("part" + i, new byte[1]);
        }
        assertRefused(Workbook.zip(crowd), Fault.TOO_LARGE);
    }

    @Test
    void refusesWhatIsNoSpreadsheet() {
        assertRefused(Workbook.zip(Map.of("readme.txt", new byte[] {1})), Fault.NO_SPREADSHEET);
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, Fault.NO_SPREADSHEET);
        assertRefused(new Workbook().row("<c r=\"AT\"><v>1</c>").bytes(), Fault.NO_SPREADSHEET);
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, Fault.OLD_SPREADSHEET);
    }

    /** A file of entities that multiply each other, and one that names a file of this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;\">]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            })
    void resolvesNoEntity(String doctype) {
        byte[] file = new Workbook()
                .doctype(doctype)
                .row("<c r=\"AT\" t=\"inlineStr\"><is><t>&e;</t></is></c>")
                .bytes();

        assertThatThrownBy(() -> SentTable.of(file)).isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "A99999999999", "1A", "", "A-1", "AAAAAAAAAAAAAAAAAA1"})
    void refusesCellsThatAreNowhere(String place) {
        byte[] file = new Workbook().row("<c r=\"" + place + "\"><v>1</v></c>").bytes();

        assertThatThrownBy(() -> SentTable.of(file)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void readsNoNumberThatWouldFillTheMemory() throws UnreadableFile {
        assertThat(SentTable.of(new Workbook().row("1E999999999", "x").bytes()).csv())
                .isEqualTo("1E999999999;x\n");
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void assertRefused(byte[] file, Fault fault) {
        assertThatThrownBy(() -> SentTable.of(file))
                .asInstanceOf(type(UnreadableFile.class))
                .extracting(UnreadableFile::fault)
                .isEqualTo(fault);
    }
}
