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
        Set<String> flags) {}
