package nl.meetmoment.common.scrub;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One form of writing that leads to a person, and the mark that takes its place. */
record NumberForm(String mark, Pattern pattern, Predicate<String> isMeant) {

    private static final String NOT_IN_A_NUMBER = "(?<!\\d)(?<!\\d[.,])";
    private static final String END = "(?!\\d)";

    private static final List<NumberForm> IN_ORDER = List.of(
            new NumberForm(
                    "[link]",
                    compile("\\b(?:https?://|www\\.)\\S*[^\\s.,;:!?)\\]]", CASE_INSENSITIVE),
                    NumberForm::always),
            new NumberForm(
                    "[e-mail]",
                    compile(
                            "[\\p{L}\\p{N}._%+-]{1,64}\\s?(?:@|\\(at\\)|\\[at])\\s?[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,9}",
                            CASE_INSENSITIVE),
                    NumberForm::always),
            new NumberForm(
                    "[link]",
                    compile(
                            "(?<![@\\w.-])(?:[a-z0-9-]{1,63}\\.){1,9}(?:nl|com|be|de|eu|net|org|info)\\b(?:/\\S*)?",
                            CASE_INSENSITIVE),
                    NumberForm::always),
            new NumberForm(
                    "[iban]",
                    compile("\\b[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\\b", CASE_INSENSITIVE),
                    Iban::isMeant),
            new NumberForm(
                    "[telefoon]",
                    compile(NOT_IN_A_NUMBER + "(?:\\+|00)[1-9](?:[ ./()-]{0,3}\\d){7,13}" + END),
                    NumberForm::always),
            new NumberForm(
                    "[telefoon]",
                    compile(NOT_IN_A_NUMBER + "\\(?0[1-9](?:[ ./()-]{0,3}\\d){8}" + END),
                    DutchNumber::isTelephone),
            new NumberForm(
                    "[telefoon]", compile(NOT_IN_A_NUMBER + "6(?:[ -]{0,3}\\d){8}" + END), DutchNumber::isMobile),
            new NumberForm(
                    "[bsn]",
                    compile(NOT_IN_A_NUMBER + "(?:\\d{9}|\\d{3}([ .-])\\d{3}\\1\\d{3}|\\d{4}([ .-])\\d{2}\\2\\d{3})"
                            + END),
                    DutchNumber::isCitizenNumber),
            new NumberForm(
                    "[postcode]", compile("\\b[1-9]\\d{3}[ \\u00A0]{0,2}[A-Za-z]{2}\\b"), DutchNumber::isPostcode));

    static List<NumberForm> inOrder() {
        return IN_ORDER;
    }

    String marked(String text) {
        return pattern.matcher(text).replaceAll(this::replacement);
    }

    private String replacement(MatchResult found) {
        return Matcher.quoteReplacement(isMeant.test(found.group()) ? mark : found.group());
    }

    private static boolean always(String found) {
        return true;
    }
}
