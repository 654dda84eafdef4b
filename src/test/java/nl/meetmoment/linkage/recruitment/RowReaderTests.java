package nl.meetmoment.linkage.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.meetmoment.fieldwork.recruitment.CallRefused;
import nl.meetmoment.linkage.recruitment.RowReader.Read;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final String HEADER =
            "ouder1_voornaam,ouder1_achternaam,ouder1_relatie,ouder1_straat,ouder1_huisnummer,ouder1_telefoon,"
                    + "ouder2_achternaam,ouder2_relatie,ouder2_straat,kind1_voornaam,kind1_geboortemaand,kind1_geslacht\n";

    private static final String TOGETHER = HEADER.strip() + ",ouder2_woont_samen\n";

    private static final String MOTHER = "Zoë,Kanarie,moeder,Wilgenlaan,12,0612345678,";
    private static final String CHILD = "Bo,2010-11,v\n";

    @Test
    void readsAFamilyFromARow() {
        Candidate family = read(MOTHER + "Vink,vader,Elders 3," + CHILD).family();

        assertThat(family).isNotNull();
        assertThat(family.parents()).extracting(Candidate.Parent::isApart).containsExactly(false, true);
        assertThat(family.parents().get(0).home().street()).isEqualTo("Wilgenlaan 12");
        assertThat(family.children().get(0).last()).as("as the first parent").isEqualTo("Kanarie");
        assertThat(family.children().get(0).birth()).isEqualTo(YearMonth.of(2010, 11));
        assertThat(family.parentsWithLetter()).containsExactly(1, 2);
        assertThat(family.childrenWithLetter(TODAY)).as("sixteen this month").containsExactly(3);
    }

    /** Separated parents do not learn each other's address, and nothing of one is sent to the other. */
    @ParameterizedTest
    @ValueSource(strings = {"", "nee"})
    @Tag("S5")
    void leavesTheAddressOfASecondParentUnknownWhenTheRowDoesNotSayIt(String apart) {
        Candidate family = together("-", apart).family();

        assertThat(family).isNotNull();
        assertThat(family.parents()).extracting(Candidate.Parent::isApart).containsExactly(false, true);
        assertThat(family.parents().get(1).home()).isEqualTo(Candidate.Home.UNKNOWN);
        assertThat(family.home(2)).isEqualTo(Candidate.Home.UNKNOWN);
        assertThat(family.parentsWithLetter()).as("each has a letter").containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"-,ja", "Wilgenlaan 12,ja"})
    void letsParentsLiveTogetherWhenTheRowSaysSo(String street, String together) {
        Candidate family = together(street, together).family();

        assertThat(family).isNotNull();
        assertThat(family.parents().get(1).home())
                .isEqualTo(family.parents().get(0).home());
        assertThat(family.parentsWithLetter()).containsExactly(1);
    }

    @Test
    void refusesParentsWhoLiveTogetherAtTwoAddresses() {
        assertThat(together("Elders 3", "ja").faults())
                .containsExactly(new Fault(new Column("parent2", "lives_with"), "together"));
        assertThat(together("-", "soms").faults())
                .containsExactly(new Fault(new Column("parent2", "lives_with"), "answer"));
    }

    /** A place alone, or nothing at all, is no home that two people share. */
    @ParameterizedTest
    @CsvSource({
        "'','','',true",
        "'','',Utrecht,true",
        "'',3511 AB,Utrecht,true",
        "Kade 1,'','',true",
        "Kade 1,3511 AB,'',false"
    })
    @Tag("S5")
    void takesNoPartOfAnAddressForASharedHome(String street, String postcode, String place, boolean isApart) {
        String home = street + "," + postcode + "," + place + ",";
        CallListFile file = CallListFile.read(
                "ouder1_achternaam,ouder1_relatie,ouder1_straat,ouder1_postcode,ouder1_plaats,ouder1_telefoon,"
                        + "ouder2_achternaam,ouder2_relatie,ouder2_straat,ouder2_postcode,ouder2_plaats,"
                        + "kind1_voornaam,kind1_geboortemaand,kind1_geslacht\n"
                        + "Kanarie,moeder," + home + "0612345678,Vink,vader," + home + CHILD);

        Candidate family = read(file).family();

        assertThat(family).isNotNull();
        assertThat(family.parents().get(1).isApart()).isEqualTo(isApart);
    }

    /** People fill the column down; it makes nobody a second parent. */
    @Test
    void readsNoSecondParentOutOfAnAnswerAlone() {
        CallListFile file = CallListFile.read(TOGETHER + MOTHER + ",,,\"Bo\",2010-11,v,nee\n");

        Candidate family = read(file).family();

        assertThat(family).isNotNull();
        assertThat(family.parents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zoë,,moeder,,,0612345678,,,,Bo,2015-01,v | parent1 | last | missing",
                "Zoë,Kanarie,oma,,,0612345678,,,,Bo,2015-01,v | parent1 | relation | relation",
                "Zoë,Kanarie,moeder,,,,,,,Bo,2015-01,v | parent1 | telephone | missing",
                "Zoë,Kanarie,moeder,,,12,,,,Bo,2015-01,v | parent1 | telephone | telephone",
                "=HYPERLINK(1),Kanarie,moeder,,,0612345678,,,,Bo,2015-01,v | parent1 | first | formula",
                "@x,Kanarie,moeder,,,0612345678,,,,Bo,2015-01,v | parent1 | first | formula",
                "Zoë,Kanarie,moeder,,,0612345678,Vink,,,Bo,2015-01,v | parent2 | relation | missing",
                "Zoë,Kanarie,moeder,,,0612345678,,,,Bo,ooit,v | child1 | birth | month",
                "Zoë,Kanarie,moeder,,,0612345678,,,,Bo,2027-01,v | child1 | birth | future",
                "Zoë,Kanarie,moeder,,,0612345678,,,,,2015-01,v | child1 | first | missing",
                "Zoë,Kanarie,moeder,,,0612345678,,,,Bo,2015-01,? | child1 | sex | sex",
                "Zoë,Kanarie,moeder,,,0612345678,,,,,, | child1 | birth | missing"
            })
    void saysWhichCellIsWrongAndWhy(String row, String person, String name, String problem) {
        Read read = read(row + "\n");

        assertThat(read.family()).isNull();
        assertThat(read.faults()).containsExactly(new Fault(new Column(person, name), problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\nb\"",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void wantsOneShortLineInACell(String first) {
        assertThat(read(first + ",Kanarie,moeder,,,0612345678,,,," + CHILD).faults())
                .containsExactly(new Fault(new Column("parent1", "first"), "long"));
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        CallListFile file = CallListFile.read("a;b\n\n1;2\n;\n3;4\n");

        assertThat(file.rows()).extracting(CallListFile.Row::number).containsExactly(3L, 5L);
    }

    @ParameterizedTest
    @CsvSource({"'a,a\n1,2\n', file-headers", "'a,b\n', file-empty", "'a,\"b\n1', file-broken"})
    void refusesWhatIsNoList(String csv, String reason) {
        assertThatThrownBy(() -> CallListFile.read(csv))
                .isInstanceOfSatisfying(CallRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    @Test
    void refusesMoreRowsThanACallListHas() {
        assertThatThrownBy(() -> CallListFile.read("a\n" + "1\n".repeat(CallListFile.MOST_ROWS + 1)))
                .isInstanceOfSatisfying(CallRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo("file-rows"));
        assertThat(CallListFile.read("a\n" + "1\n".repeat(CallListFile.MOST_ROWS))
                        .rows())
                .hasSize(CallListFile.MOST_ROWS);
    }

    private static Read together(String street, String together) {
        return read(
                CallListFile.read(TOGETHER + MOTHER + "Vink,vader," + street + "," + CHILD.strip() + "," + together));
    }

    private static Read read(String row) {
        return read(CallListFile.read(HEADER + row));
    }

    private static Read read(CallListFile file) {
        return RowReader.read(file.rows().get(0), Headers.of(file.headers(), Optional.empty()), TODAY);
    }
}
