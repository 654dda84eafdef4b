package nl.meetmoment.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown and saved in one step; already split by {@code per_page}.
 *
 * @param id unique in its instrument: {@code rest}, or {@code rest_1}, {@code rest_2} of a split page
 * @param items none: a notice
 */
public record Page(
        String id,
        @Nullable Text title,
        @Nullable Text intro,
        @Nullable Condition show,
        List<Item> items) {

    public Page {
        items = List.copyOf(items);
    }

    public boolean isNotice() {
        return items.isEmpty();
    }
}
