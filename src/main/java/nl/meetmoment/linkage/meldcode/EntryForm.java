package nl.meetmoment.linkage.meldcode;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A line as it was typed. */
record EntryForm(
        @Nullable UUID entry,
        String step,
        String decision,
        String doneOn,
        @Nullable UUID corrects,
        String text) {

    private static final Set<String> DECISIONS = Set.of("report", "help", "report_and_help", "neither");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 4000;

    /** In years. */
    private static final int LONGEST_AGO = 20;

    EntryForm {
        step = given(step);
        decision = given(decision);
        doneOn = given(doneOn);
        text = given(text).strip().replace("\r\n", "\n");
    }

    static EntryForm empty(LocalDate today) {
        return new EntryForm(UUID.randomUUID(), "", "", today.toString(), null, "");
    }

    static EntryForm correcting(Entry wrong) {
        return new EntryForm(
                UUID.randomUUID(),
                String.valueOf(wrong.step()),
                wrong.decision(),
                wrong.doneOn().toString(),
                wrong.id(),
                wrong.text());
    }

    /** Under a number of its own. */
    EntryForm anew() {
        return new EntryForm(UUID.randomUUID(), step, decision, doneOn, corrects, text);
    }

    void check(Errors findings, LocalDate today) {
        reject(findings, "step", !step.matches("[1-5]"));
        reject(findings, "decision", step.equals("5") && !DECISIONS.contains(decision));
        reject(
                findings,
                "done-on",
                day().filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(LONGEST_AGO)))
                        .isEmpty());
        reject(findings, "text", !isText(text));
    }

    static boolean isText(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    /** Of a form without findings. */
    NewEntry toEntry() {
        return new NewEntry(
                id(),
                "step",
                Integer.valueOf(step),
                step.equals("5") ? decision : null,
                day().orElseThrow(),
                corrects,
                text);
    }

    UUID id() {
        return entry == null ? UUID.randomUUID() : entry;
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(doneOn));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static void reject(Errors findings, String what, boolean isWrong) {
        if (isWrong) {
            findings.rejectValue(what.equals("done-on") ? "doneOn" : what, "finding", "meldcode.problem." + what);
        }
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
