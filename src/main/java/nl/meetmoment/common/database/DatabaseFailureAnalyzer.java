package nl.meetmoment.common.database;

import nl.meetmoment.common.postgres.PostgresNotStarted;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Finds the sentence about the database in a failed start. */
class DatabaseFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresNotStarted || cause instanceof DatabaseRefused) {
                return new FailureAnalysis(String.valueOf(cause.getMessage()), null, failure);
            }
        }
        return null;
    }
}
