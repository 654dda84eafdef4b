package nl.meetmoment;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Finds the sentence about the demonstration in a failed start. */
class DemonstrationFailureAnalyzer extends AbstractFailureAnalyzer<DemonstrationRefused> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, DemonstrationRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), null, failure);
    }
}
