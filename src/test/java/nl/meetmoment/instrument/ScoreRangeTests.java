package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;
import org.junit.jupiter.api.Test;

/** Between which numbers a score lies: what a norm table is held against. */
class ScoreRangeTests {

    private static final ScoredItems ITEMS =
            new ScoredItems(List.of(item("a", 1, 4), item("b", 1, 4), item("c", 0, 2)));

    @Test
    void addsUpTheItemsOfASum() {
        assertThat(range(new SumRule(ITEMS, 0, null))).contains(new ScoreRange(2, 10));
    }

    @Test
    void liesBetweenTheLowestAndTheHighestItemOfAMean() {
        assertThat(range(new MeanRule(ITEMS, 3, 5, true))).contains(new ScoreRange(0, 20));
        assertThat(range(new MeanRule(new ScoredItems(List.of()), 0, 1, false))).isEmpty();
    }

    @Test
    void countsAllItemsOrNone() {
        assertThat(range(new CountRule(ITEMS, Set.of("never")))).contains(new ScoreRange(0, 3));
    }

    @Test
    void takesTheFarthestThatThePairsCanBeApart() {
        var pairs = List.of(
                new ScoredItems(List.of(item("a", 1, 4), item("b", 1, 4))),
                new ScoredItems(List.of(item("a", 1, 4), item("c", 0, 2))));

        assertThat(range(new DifferencesRule(pairs))).contains(new ScoreRange(0, 7));
    }

    @Test
    void addsUpTheScoresOfATotalWhenAllAreKnown() {
        var total = new TotalRule(List.of("one", "two"));

        assertThat(total.range(name -> Optional.of(new ScoreRange(1, 5)))).contains(new ScoreRange(2, 10));
        assertThat(total.range(name -> Optional.of(new ScoreRange(1, 5)).filter(one -> name.equals("one"))))
                .isEmpty();
    }

    private static Optional<ScoreRange> range(ScoreRule rule) {
        return rule.range(name -> Optional.empty());
    }

    private static ScoredItem item(String code, int lowest, int highest) {
        return new ScoredItem(code, lowest, highest, false, Set.of());
    }
}
