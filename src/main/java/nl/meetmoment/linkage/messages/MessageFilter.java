package nl.meetmoment.linkage.messages;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the list of messages is narrowed to.
 *
 * @param state code, {@code tasks}, or empty for all
 * @param family case number, or empty
 */
record MessageFilter(String state, String family) implements Serializable {

    static final MessageFilter TASKS = new MessageFilter("tasks", "");

    MessageFilter(@Nullable String state, @Nullable String family) {
        this.state = state == null ? "" : state;
        this.family = family == null ? "" : family.strip().toUpperCase(Locale.ROOT);
    }

    /** Codes. */
    List<String> states() {
        List<String> all =
                Stream.of(MessageState.values()).map(MessageState::code).toList();
        if (state.equals(TASKS.state)) {
            return MessageState.tasks();
        }
        return Set.copyOf(all).contains(state) ? List.of(state) : all;
    }
}
