package nl.meetmoment.common.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot run; the message is one sentence for the person at the terminal: what, and what to do. */
public final class PostgresNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresNotStarted(String sentence) {
        this(sentence, null);
    }

    PostgresNotStarted(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
