package nl.meetmoment.instrument;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param code unique in the study
 * @param show absent: always
 * @param flags marks for scoring, such as {@code severe}
 * @param flagsFrom what may put others in their place; absent: nothing
 */
public record Item(
        String code,
        ItemType type,
        Text text,
        @Nullable Text hint,
        @Nullable Condition show,
        Set<String> flags,
        @Nullable FlagsFrom flagsFrom) {

    /**
     * Codes that no item has: the names of a page's own fields, and those by which a script finds the form that the fields
     * stand in.
     */
    public static final Set<String> RESERVED =
            Set.of("_csrf", "action", "base", "dataset", "elements", "form", "gaps", "lang", "nav", "refused", "told");

    /**
     * The flags that hold for one respondent.
     *
     * @param given the answers of the same form by item; empty where there is none
     */
    public Set<String> flags(Function<String, Optional<Answer>> given) {
        return flagsFrom == null
                ? flags
                : given.apply(flagsFrom.item()).flatMap(flagsFrom::of).orElse(flags);
    }
}
