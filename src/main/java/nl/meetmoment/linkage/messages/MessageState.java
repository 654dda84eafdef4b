package nl.meetmoment.linkage.messages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a message stands. */
enum MessageState {
    WAITING,
    SENDING,
    SENT,
    DELIVERED,
    BOUNCED,
    FAILED,
    /** It may have been sent: the site does not send it again by itself. */
    UNCERTAIN,
    STOPPED,
    /** No safe way: somebody has to see to it. */
    BY_PERSON,
    LETTER_TO_PRINT,
    PRINTED,
    /** Somebody saw to it. */
    SETTLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a coordinator has something to do. */
    boolean isTask() {
        return this == BY_PERSON || this == BOUNCED || this == FAILED || this == UNCERTAIN;
    }

    static List<MessageState> tasks() {
        return Stream.of(values()).filter(MessageState::isTask).toList();
    }
}
