package nl.meetmoment.fieldwork.waves;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wave of a family as a form names it: {@code G-4K7TA:T1}. */
record ChosenWave(String caseNumber, String wave) {

    private static final Pattern CASE_NUMBER = Pattern.compile("G-[A-Z0-9]{5}");
    private static final Pattern FORM = Pattern.compile("(G-[A-Z0-9]{5}):([A-Za-z0-9_]{1,20})");

    static boolean isCaseNumber(String text) {
        return CASE_NUMBER.matcher(text).matches();
    }

    static Optional<ChosenWave> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new ChosenWave(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
