package nl.meetmoment.study;

import java.util.List;
import nl.meetmoment.instrument.Item;

/** A page of the route with those of its items that apply now; none on a notice. */
public record RoutePage(PlannedPage planned, List<Item> items) {

    public int number() {
        return planned.number();
    }

    public AnswerKey key(Item item) {
        return planned.key(item);
    }
}
