package nl.meetmoment.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PseudonymTests {

    @Tag("P2")
    @RepeatedTest(20)
    void refusesEveryWrongSymbol() {
        String code = Pseudonym.random().value();
        for (int place = 0; place < code.length(); place++) {
            for (char symbol : SymbolCode.ALPHABET.toCharArray()) {
                String typed = code.substring(0, place) + symbol + code.substring(place + 1);
                assertThat(Pseudonym.typed(typed).isPresent()).as(typed).isEqualTo(typed.equals(code));
            }
        }
    }

    @Tag("P2")
    @RepeatedTest(20)
    void refusesEverySwapOfTwoSymbols() {
        String code = Pseudonym.random().value();
        for (int i = 0; i < code.length(); i++) {
            for (int j = i + 1; j < code.length(); j++) {
                var swapped = new StringBuilder(code);
                swapped.setCharAt(i, code.charAt(j));
                swapped.setCharAt(j, code.charAt(i));
                String typed = swapped.toString();
                assertThat(Pseudonym.typed(typed).isPresent()).as(typed).isEqualTo(typed.equals(code));
            }
        }
    }

    @Test
    @Tag("P1")
    void drawsCodesAtRandom() {
        var drawn = new HashSet<String>();
        var firstSymbols = new HashSet<Character>();
        for (int i = 0; i < 2000; i++) {
            String code = Pseudonym.random().value();
            drawn.add(code);
            firstSymbols.add(code.charAt(0));
        }
        assertThat(drawn).hasSize(2000);
        assertThat(firstSymbols).hasSize(SymbolCode.ALPHABET.length());
    }

    @Test
    void acceptsLowerCaseAndHyphensAsAnotherWayOfWriting() {
        Pseudonym pseudonym = Pseudonym.random();

        assertThat(Pseudonym.typed(" " + pseudonym.shown().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(pseudonym);
    }

    @Test
    void neverCorrectsLookAlikes() {
        assertThat(Pseudonym.typed("OOOOOOOO")).isEmpty();
        assertThat(Pseudonym.typed("IIIIIIII")).isEmpty();
        assertThat(Pseudonym.typed("")).isEmpty();
        assertThatThrownBy(() -> new Pseudonym("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsCodesOutOfLogs() {
        Pseudonym pseudonym = Pseudonym.random();
        StartCode startCode = StartCode.random();

        assertThat(pseudonym.toString()).doesNotContain(pseudonym.value());
        assertThat(startCode.toString()).doesNotContain(startCode.value());
    }
}
