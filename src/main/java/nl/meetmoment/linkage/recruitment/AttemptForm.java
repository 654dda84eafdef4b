package nl.meetmoment.linkage.recruitment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.recruitment.CallOutcome;
import nl.meetmoment.fieldwork.recruitment.NewAttempt;
import org.jspecify.annotations.Nullable;

/** How a call ended, as it was chosen and typed. */
record AttemptForm(
        String outcome, String refusedDetail, String notEligibleDetail, String callBackOn, String callBackAt) {

    static final AttemptForm EMPTY = new AttemptForm("", "", "", "", "");

    AttemptForm {
        outcome = given(outcome);
        refusedDetail = given(refusedDetail);
        notEligibleDetail = given(notEligibleDetail);
        callBackOn = given(callBackOn);
        callBackAt = given(callBackAt);
    }

    /** What is wrong, by field: keys of messages. */
    Map<String, String> findings(Instant now) {
        var findings = new LinkedHashMap<String, String>();
        Optional<CallOutcome> chosen = chosen();
        if (chosen.isEmpty()) {
            findings.put("outcome", "recruitment.attempt.outcome.problem");
            return findings;
        }
        if (!chosen.get().details().isEmpty() && !chosen.get().details().contains(detail(chosen.get()))) {
            String field = chosen.get() == CallOutcome.REFUSED ? "refusedDetail" : "notEligibleDetail";
            findings.put(field, "recruitment.attempt.detail.problem");
        }
        if (chosen.get() == CallOutcome.CALL_BACK
                && moment().filter(at -> at.isAfter(now)).isEmpty()) {
            findings.put("callBackOn", "recruitment.attempt.call-back.problem");
        }
        return findings;
    }

    /** Of a form without findings. */
    NewAttempt toAttempt() {
        CallOutcome chosen = chosen().orElseThrow();
        return new NewAttempt(
                chosen,
                chosen.details().isEmpty() ? null : detail(chosen),
                chosen == CallOutcome.CALL_BACK ? moment().orElseThrow() : null);
    }

    private Optional<CallOutcome> chosen() {
        return CallOutcome.ofCode(outcome).filter(CallOutcome.choices()::contains);
    }

    private String detail(CallOutcome chosen) {
        return chosen == CallOutcome.REFUSED ? refusedDetail : notEligibleDetail;
    }

    private Optional<Instant> moment() {
        try {
            return Optional.of(LocalDate.parse(callBackOn)
                            .atTime(LocalTime.parse(callBackAt))
                            .atZone(DutchTime.ZONE)
                            .toInstant())
                    .filter(at -> callBackOn.length() == 10);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
