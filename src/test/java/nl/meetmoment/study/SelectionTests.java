package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.meetmoment.study.Selection.Candidate;
import org.junit.jupiter.api.Test;

/** "Which children", protocol.md. */
class SelectionTests {

    private static final YearMonth T0 = YearMonth.of(2026, 1);

    private final Selection selection = Scenario.SMALL.selection();

    @Test
    void takesEveryEligibleChildOfTwo() {
        assertThat(chosen(15, 9)).containsExactly("0", "1");
        assertThat(chosen(9, 15)).containsExactly("1", "0");
        assertThat(chosen(5)).containsExactly("0");
        assertThat(chosen()).isEmpty();
    }

    @Test
    void takesTheYoungestOfEachBand() {
        assertThat(chosen(17, 13, 10, 4)).containsExactly("1", "3");
    }

    @Test
    void takesTheTwoYoungestWhenABandIsEmpty() {
        assertThat(chosen(11, 8, 6)).containsExactly("1", "2");
        assertThat(chosen(17, 16, 12)).containsExactly("1", "2");
    }

    @Test
    void takesNobodyUnderThreeOrFromEighteen() {
        assertThat(chosen(18, 17, 3, 2)).containsExactly("1", "2");
        assertThat(chosen(18, 2)).isEmpty();
    }

    @Test
    void keepsTwinsInTheOrderGiven() {
        assertThat(chosen(9, 9)).containsExactly("0", "1");
    }

    private List<String> chosen(int... ages) {
        List<Candidate> children = Stream.iterate(0, i -> i < ages.length, i -> i + 1)
                .map(i -> new Candidate(String.valueOf(i), T0.minusYears(ages[i]), ages[i]))
                .toList();
        return selection.chosen(children);
    }
}
