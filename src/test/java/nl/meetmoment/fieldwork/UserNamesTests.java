package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UserNamesTests {

    @Test
    void areTwoWordsAndTwoDigitsThatAChildCanTypeOver() {
        assertThat(Stream.generate(UserNames::random).limit(2_000))
                .allMatch(name -> name.matches("[a-z]+-[a-z]+-\\d\\d"));
    }

    @Test
    void seldomComeTwice() {
        assertThat(Stream.generate(UserNames::random).limit(200).collect(Collectors.toSet()))
                .hasSizeGreaterThan(190);
    }
}
