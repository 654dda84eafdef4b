package nl.meetmoment.fieldwork.waves;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision as it was typed, so that all of it can be shown again. */
record DecisionForm(String kind, String reason, String until) {

    static final DecisionForm EMPTY = new DecisionForm("", "", "");

    DecisionForm(@Nullable String kind, @Nullable String reason, @Nullable String until) {
        this.kind = kind == null ? "" : kind;
        this.reason = reason == null ? "" : reason;
        this.until = until == null ? "" : until.strip();
    }

    /** @throws DecisionRefused when something is missing or does not go together */
    Decision toDecision() {
        DecisionKind chosen = Arrays.stream(DecisionKind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> new DecisionRefused("kind"));
        DecisionReason why = DecisionReason.ofCode(reason)
                .filter(one -> one.fits(chosen))
                .orElseThrow(() -> new DecisionRefused("reason"));
        return new Decision(
                chosen,
                why,
                chosen == DecisionKind.POSTPONE ? day().orElseThrow(() -> new DecisionRefused("until")) : null);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(until)).filter(day -> day.getYear() < 3000);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
