package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The items of a score with the range of each, so that an item can be reversed and a gap be bounded. */
record ScoredItems(List<ScoredItem> items) {

    record ScoredItem(String code, int lowest, int highest, boolean isReversed, Set<String> flags) {

        ScoreRange range() {
            return new ScoreRange(lowest, highest);
        }

        Optional<Integer> value(Scored scored) {
            return scored.value(code).map(value -> isReversed ? lowest + highest - value : value);
        }
    }

    /** What their sum can be. */
    ScoreRange range() {
        return ScoreRange.sum(items.stream().map(ScoredItem::range).toList());
    }

    int size() {
        return items.size();
    }

    List<ScoredItem> flagged(String flag) {
        return items.stream().filter(item -> item.flags().contains(flag)).toList();
    }

    List<Integer> answered(Scored scored) {
        return items.stream().flatMap(item -> item.value(scored).stream()).toList();
    }

    /**
     * The sum of all. Up to {@code tolerance} items that are missing count as much as the mean of the others; with more
     * of them the sum is missing too, and lies between what they could add.
     */
    Outcome sum(Scored scored, int tolerance) {
        List<Integer> answered = answered(scored);
        if (answered.isEmpty() || size() - answered.size() > tolerance) {
            return bounds(scored);
        }
        return Outcome.number(mean(scored, size(), Outcome.DECIMALS));
    }

    /** The mean of those that are answered, times a factor, rounded half away from zero. */
    BigDecimal mean(Scored scored, int times, int decimals) {
        List<Integer> answered = answered(scored);
        return BigDecimal.valueOf(total(answered))
                .multiply(BigDecimal.valueOf(times))
                .divide(BigDecimal.valueOf(answered.size()), decimals, RoundingMode.HALF_UP);
    }

    private Outcome bounds(Scored scored) {
        List<ScoredItem> missing =
                items.stream().filter(item -> item.value(scored).isEmpty()).toList();
        long sum = total(answered(scored));
        return Outcome.between(
                sum + missing.stream().mapToLong(ScoredItem::lowest).sum(),
                sum + missing.stream().mapToLong(ScoredItem::highest).sum());
    }

    private static long total(List<Integer> values) {
        return values.stream().mapToLong(Integer::longValue).sum();
    }
}
