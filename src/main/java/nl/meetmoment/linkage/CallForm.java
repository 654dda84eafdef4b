package nl.meetmoment.linkage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.calls.ContactOutcome;
import nl.meetmoment.fieldwork.calls.NewContact;
import nl.meetmoment.fieldwork.calls.OwnCalls;
import org.jspecify.annotations.Nullable;

/** How a call ended, as it was chosen and typed. */
record CallForm(String outcome, String why, String callBackOn, String callBackAt) {

    static final CallForm EMPTY = new CallForm("", "", "", "");

    CallForm {
        outcome = given(outcome);
        why = given(why);
        callBackOn = given(callBackOn);
        callBackAt = given(callBackAt);
    }

    /**
     * What is wrong, by field: the last part of a message's key.
     *
     * @param hours outside which nobody is called back
     */
    Map<String, String> findings(Instant now, boolean mayLeaveMessage, List<CallHours> hours) {
        var findings = new LinkedHashMap<String, String>();
        Optional<ContactOutcome> chosen = ContactOutcome.ofChoice(outcome);
        if (chosen.isEmpty()) {
            findings.put("outcome", "outcome");
        }
        if (chosen.filter(one -> one == ContactOutcome.VOICEMAIL).isPresent() && !mayLeaveMessage) {
            findings.put("outcome", "no-message");
        }
        if (chosen.filter(one -> one == ContactOutcome.REFUSED).isPresent()
                && !OwnCalls.refusals().contains(why)) {
            findings.put("why", "why");
        }
        if (chosen.filter(one -> one == ContactOutcome.CALL_BACK).isPresent()) {
            callBackProblem(now, hours).ifPresent(problem -> findings.put("callBackOn", problem));
        }
        return findings;
    }

    private Optional<String> callBackProblem(Instant now, List<CallHours> hours) {
        Optional<Instant> at = moment().filter(one -> one.isAfter(now));
        if (at.isEmpty()) {
            return Optional.of("call-back");
        }
        return hours.stream().anyMatch(one -> one.hold(at.get())) ? Optional.empty() : Optional.of("call-back-hours");
    }

    /** Of a form without findings. */
    NewContact toContact() {
        ContactOutcome chosen = ContactOutcome.ofChoice(outcome).orElseThrow();
        return new NewContact(
                chosen,
                chosen == ContactOutcome.REFUSED ? why : null,
                chosen == ContactOutcome.CALL_BACK ? moment().orElseThrow() : null);
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
