package nl.meetmoment.linkage.messages;

import java.util.List;

/** The statements of the list of messages, for a test of how the database reads them. */
public final class MessagePages {

    private MessagePages() {}

    /** Asks for {@code at}, {@code id} and {@code most}. */
    public static String ofTasks() {
        return Messages.list(MessageState.tasks(), "");
    }

    public static String ofAll() {
        return Messages.list(List.of(MessageState.values()), "");
    }
}
