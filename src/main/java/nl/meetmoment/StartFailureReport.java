package nl.meetmoment;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** A start that fails says so in one sentence, as every command does. */
class StartFailureReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        String action = StringUtils.hasText(analysis.getAction()) ? " " + analysis.getAction() : "";
        System.err.println("meetmoment: " + (analysis.getDescription() + action).replaceAll("\\s*\\R\\s*", " "));
    }
}
