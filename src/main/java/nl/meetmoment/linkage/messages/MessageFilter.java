package nl.meetmoment.linkage.messages;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
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

    List<MessageState> states() {
        if (state.equals(TASKS.state)) {
            return MessageState.tasks();
        }
        List<MessageState> one = Stream.of(MessageState.values())
                .filter(known -> known.code().equals(state))
                .toList();
        return one.isEmpty() ? List.of(MessageState.values()) : one;
    }
}
