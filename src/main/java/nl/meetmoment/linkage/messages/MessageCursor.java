package nl.meetmoment.linkage.messages;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.meetmoment.common.Problem;

/** Where a page of messages begins: after the last one of the page before. */
record MessageCursor(Instant at, UUID id) {

    /** Later than any message. */
    static final MessageCursor BEGINNING = new MessageCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when it is no cursor */
    static MessageCursor of(String cursor) {
        if (cursor.isEmpty()) {
            return BEGINNING;
        }
        try {
            String[] parts = cursor.split("_", 2);
            return new MessageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException none) {
            throw Problem.NOT_FOUND.exception();
        }
    }

    static MessageCursor after(Message message) {
        return new MessageCursor(message.changedAt(), message.id());
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
