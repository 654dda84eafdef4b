package nl.meetmoment.study;

import java.util.List;
import java.util.Set;

/**
 * How long people go on with what is sensitive before a page without items lets them breathe.
 *
 * @param atFirst sensitive items up to the first such page after one
 * @param inARow the most of them without such a page between
 */
record Breaks(int atFirst, int inARow) {

    static Breaks of(List<Outlook.Stop> stops, Set<String> sensitive) {
        int first = 0;
        int most = 0;
        int row = 0;
        for (Outlook.Stop stop : stops) {
            if (stop.page().page().isNotice()) {
                first = first == 0 ? row : first;
                row = 0;
            } else if (sensitive.contains(stop.page().instrument().id())) {
                row += stop.items().size();
                most = Math.max(most, row);
            }
        }
        return new Breaks(first == 0 ? row : first, most);
    }
}
