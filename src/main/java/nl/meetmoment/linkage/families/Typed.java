package nl.meetmoment.linkage.families;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What forms of linkage have in common: what was not sent is empty, and no line is endless. */
final class Typed {

    private static final int LONGEST = 120;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Typed() {}

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    static void checkLength(Errors findings, String field, String text) {
        if (text.length() > LONGEST || CONTROL.matcher(text).find()) {
            findings.rejectValue(field, "finding", "person.line.problem");
        }
    }
}
