package nl.meetmoment.fieldwork.messages;

import java.util.Locale;

/** What a message is for; each has its own text. */
public enum MessageKind {
    /** An appointment was made. */
    CONFIRMATION,
    /** An appointment of which the person had heard is at another moment. */
    MOVED,
    /** An appointment of which the person had heard is off. */
    CANCELLED,
    /** An appointment is near. */
    REMINDER,
    /** Somebody will call for an appointment. */
    ANNOUNCEMENT,
    /** Something that was begun alone waits to be finished. */
    UNFINISHED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none */
    public static MessageKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
