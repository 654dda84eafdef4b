package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassphrasesTests {

    private final Passphrases passphrases = new Passphrases();

    @Test
    void chooseFromEnoughWordsThatCanBeReadAloud() {
        assertThat(passphrases.words())
                .hasSizeGreaterThanOrEqualTo(256)
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z]{4,7}"));
    }

    @Test
    void haveFiveWordsAndNeverLessThanTwentyCharacters() {
        assertThat(hundred())
                .allMatch(passphrase -> passphrase.length() >= 20
                        && passphrases.words().containsAll(java.util.List.of(passphrase.split("-"))))
                .allMatch(passphrase -> passphrase.split("-").length == 5);
    }

    @Test
    void areNotTheSameTwice() {
        assertThat(hundred()).doesNotHaveDuplicates();
    }

    private Stream<String> hundred() {
        return IntStream.range(0, 100).mapToObj(number -> passphrases.next());
    }
}
