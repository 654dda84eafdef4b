package nl.meetmoment.linkage.duplicates;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Whether two families are one, and why, as typed. */
record DecisionForm(String decision, String reason) {

    static final DecisionForm EMPTY = new DecisionForm(null, null);

    private static final int SHORTEST = 5;

    private static final int LONGEST = 500;

    DecisionForm(@Nullable String decision, @Nullable String reason) {
        this.decision = decision == null ? "" : decision;
        this.reason = reason == null ? "" : reason.strip();
    }

    void check(Errors findings) {
        if (!decision.equals("same") && !decision.equals("different")) {
            findings.rejectValue("decision", "finding", "duplicate.decision.problem");
        }
        if (reason.length() < SHORTEST || reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
            findings.rejectValue("reason", "finding", "duplicate.reason.problem");
        }
    }

    boolean isSame() {
        return decision.equals("same");
    }
}
