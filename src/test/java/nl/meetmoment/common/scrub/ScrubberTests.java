package nl.meetmoment.common.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.common.KeyFolder;
import nl.meetmoment.common.TokenHash;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P3")
class ScrubberTests {

    private static final String SALT = "salt of this participant";

    @TempDir
    static Path keys;

    private static Scrubber scrubber;
    private static Set<String> hashes;

    @BeforeAll
    static void hashTheFamilysOwnWords() {
        var tokens = new TokenHash(new KeyFolder(keys));
        scrubber = new Scrubber(tokens);
        hashes = Stream.of("Peter", "Zeynep", "Çelik", "Oude-Vos", "Lindelaan", "Zwolle", "14")
                .flatMap(word -> TokenHash.words(word).stream())
                .map(word -> tokens.of(SALT, word))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "1.", "a@b.", "www.", "0", "a-"})
    void endsOnWhateverIsLong(String part) {
        String text = part.repeat(30_000);

        assertThat(scrubber.scrub(text, SALT, hashes)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Peter sloeg mij                    | [naam] sloeg mij
            PETER en zeynep                    | [naam] en [naam]
            Celik, Çelik en çelik              | [naam], [naam] en [naam]
            Peter Çelik was daar               | [naam] was daar
            Peters vader                       | [naam] vader
            Peter's vader                      | [naam]'s vader
            Mevrouw Oude-Vos                   | Mevrouw [naam]
            wij wonen op de Lindelaan in Zwolle | wij wonen op de [naam] in [naam]
            """)
    void marksTheFamilysOwnWords(String written, String kept) {
        assertThat(scrub(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            bel 06-12345678 even               | bel [telefoon] even
            bel 06 12 34 56 78                 | bel [telefoon]
            0612345678.                        | [telefoon].
            tel.0612345678                     | tel.[telefoon]
            +31 6 12345678                     | [telefoon]
            +31 (0)6 1234 5678                 | [telefoon]
            0031612345678                      | [telefoon]
            (010) 123 45 67                    | [telefoon]
            020-1234567                        | [telefoon]
            6 12345678                         | [telefoon]
            mail naam.achter@voorbeeld.nl maar | mail [e-mail] maar
            ik@x-y.co.uk                       | [e-mail]
            peter (at) voorbeeld.nl            | [e-mail]
            3512 JK                            | [postcode]
            3512jk                             | [postcode]
            3512 jk 14                         | [postcode] 14
            mijn nummer is 111222333           | mijn nummer is [bsn]
            1112.22.333                        | [bsn]
            111 222 333                        | [bsn]
            NL91 ABNA 0417 1643 00             | [iban]
            nl91abna0417164300                 | [iban]
            NL92ABNA0417164300                 | [iban]
            BE68 5390 0754 7034                | [iban]
            zie https://voorbeeld.nl/a?b=c.    | zie [link].
            zie www.voorbeeld.nl en            | zie [link] en
            zie voorbeeld.nl/peter             | zie [link]
            """)
    void marksNumbersThatLeadToAPerson(String written, String kept) {
        assertThat(scrub(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in 2019 en 2020 was het erger",
                "in 2019 is hij weggegaan",
                "van 2010-2015 en daarna",
                "hij was 14 en ik 9",
                "het kostte € 1.250,00 per maand",
                "een schuld van 45000 euro, 1500 per jaar",
                "1500 km verderop, 1000 kg, 2500ml",
                "op 01-02-2010 12:30 gebeurde het",
                "op 6-12-2012 en 06-12-2012 14:00",
                "123456789 is geen nummer van iemand",
                "600 000 000 volgers",
                "bel 112 of 0900-8844",
                "3 à 4 keer, soms 10/10",
                "Petersilie en petroleum",
                "om 12.30 uur. Nu niet meer",
                "🙂 hé, c'est ça – “ja”"
            })
    void leavesPricesYearsAgesAndOrdinaryWords(String written) {
        assertThat(scrub(written)).isEqualTo(written);
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = scrub("Peter Çelik, 0612345678, a@b.nl, 3512 JK, NL91ABNA0417164300, www.x.nl");

        assertThat(once).isEqualTo("[naam], [telefoon], [e-mail], [postcode], [iban], [link]");
        assertThat(scrub(once)).isEqualTo(once);
    }

    @Test
    void findsNothingUnderTheSaltOfAnotherParticipant() {
        assertThat(scrubber.scrub("Peter", "another salt", hashes)).isEqualTo("Peter");
    }

    private static String scrub(String written) {
        return scrubber.scrub(written, SALT, hashes);
    }
}
