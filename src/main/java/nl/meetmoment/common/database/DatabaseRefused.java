package nl.meetmoment.common.database;

import org.jspecify.annotations.Nullable;

/** The database is not fit to keep answers, or cannot be reached; the message is one sentence with what to do. */
public final class DatabaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseRefused(String sentence) {
        this(sentence, null);
    }

    DatabaseRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
