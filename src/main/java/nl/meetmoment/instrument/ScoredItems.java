package nl.meetmoment.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The items of a score with the range of each, so that an item can be reversed and a gap be bounded. */
record ScoredItems(List<ScoredItem> items) {

    record ScoredItem(String code, int lowest, int highest, boolean isReversed, Set<String> flags) {

        Optional<Integer> value(Scored scored) {
            return scored.value(code).map(value -> isReversed ? lowest + highest - value : value);
        }
    }

    int size() {
        return items.size();
    }

    List<Integer> answered(Scored scored) {
        return items.stream().flatMap(item -> item.value(scored).stream()).toList();
    }

    long sum(Scored scored) {
        return answered(scored).stream().mapToLong(Integer::longValue).sum();
    }

    /** The sum if everything that is missing were as low, or as high, as it can be. */
    Outcome bounds(Scored scored) {
        List<ScoredItem> missing =
                items.stream().filter(item -> item.value(scored).isEmpty()).toList();
        long sum = sum(scored);
        return Outcome.between(
                sum + missing.stream().mapToLong(ScoredItem::lowest).sum(),
                sum + missing.stream().mapToLong(ScoredItem::highest).sum());
    }
}
