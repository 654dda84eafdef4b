package nl.meetmoment.linkage.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTests {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void knowEveryColumnOfTheEmptyList(String language) {
        List<String> headers =
                Column.ALL.stream().map(column -> column.header(language)).toList();

        Headers guessed = Headers.guess(headers);

        assertThat(headers).doesNotHaveDuplicates();
        assertThat(Column.ALL).allSatisfy(column -> assertThat(guessed.byCode().get(column.code()))
                .isEqualTo(column.header(language)));
    }

    @Test
    void guessWhateverTheSignsBetweenTheWords() {
        Headers guessed =
                Headers.guess(List.of("Ouder 1: Achternaam", "OUDER 1 - telefoonnummer", "Kind 2 geboortedatum"));

        assertThat(guessed.byCode())
                .containsOnly(
                        Map.entry("parent1_last", "Ouder 1: Achternaam"),
                        Map.entry("parent1_telephone", "OUDER 1 - telefoonnummer"),
                        Map.entry("child2_birth", "Kind 2 geboortedatum"));
    }

    @Test
    void takeWhatWasChosenBeforeAndAColumnOfTheListOnly() {
        List<String> headers = List.of("Naam moeder", "ouder1_telefoon");
        Headers chosen = Headers.of(headers, Map.of("parent1_last", "Naam moeder", "parent1_first", "weg", "x", "y"));

        assertThat(chosen.byCode()).containsOnly(Map.entry("parent1_last", "Naam moeder"));
        assertThat(Headers.of(headers, Optional.of(chosen.text())).byCode())
                .containsOnly(
                        Map.entry("parent1_last", "Naam moeder"), Map.entry("parent1_telephone", "ouder1_telefoon"));
        assertThat(Headers.of(List.of("anders"), Optional.of(chosen.text())).byCode())
                .isEmpty();
    }
}
