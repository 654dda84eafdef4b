package nl.meetmoment.instrument;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param code unique in the study
 * @param show absent: always
 * @param flags marks for scoring, such as {@code severe}
 */
public record Item(
        String code,
        ItemType type,
        Text text,
        @Nullable Text hint,
        @Nullable Condition show,
        Set<String> flags) {

    /**
     * Codes that no item has: the names of a page's own fields, and those by which a script finds the form that the fields
     * stand in.
     */
    public static final Set<String> RESERVED =
            Set.of("_csrf", "action", "base", "dataset", "elements", "form", "gaps", "lang", "nav", "refused", "told");
}
