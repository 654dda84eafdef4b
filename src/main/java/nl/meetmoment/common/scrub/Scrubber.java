package nl.meetmoment.common.scrub;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.common.TokenHash;
import org.springframework.stereotype.Component;

/**
 * Replaces what leads to a person by a mark, before a text is first written. Catches the spellings that linkage listed
 * and numbers of a known form, no more; a year, an age or a price stays.
 */
@Component
public class Scrubber {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NAMES_IN_A_ROW = Pattern.compile("\\[naam](?:[ -]\\[naam])+");
    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");
    private static final String NAME = "[naam]";

    private final TokenHash tokens;

    Scrubber(TokenHash tokens) {
        this.tokens = tokens;
    }

    /**
     * @param salt the salt of the hashes, of this participant alone
     * @param hashes keyed hashes of the family's own words
     */
    public String scrub(String text, String salt, Set<String> hashes) {
        String unmarked = text;
        for (NumberForm form : NumberForm.inOrder()) {
            unmarked = form.marked(unmarked);
        }
        return withoutNames(unmarked, word -> isListed(word, salt, hashes));
    }

    private static String withoutNames(String text, Predicate<String> isName) {
        String marked =
                WORD.matcher(text).replaceAll(word -> isName.test(word.group()) ? "\\[naam\\]" : quoted(word.group()));
        return NAMES_IN_A_ROW.matcher(marked).replaceAll("\\[naam\\]");
    }

    private static String quoted(String word) {
        return Matcher.quoteReplacement(word);
    }

    /** Also with the s of possession: Peters, of a listed Peter. House numbers and ages look alike, so numbers stay. */
    private boolean isListed(String word, String salt, Set<String> hashes) {
        if (hashes.isEmpty() || DIGITS.matcher(word).matches()) {
            return false;
        }
        return spellings(word).stream().anyMatch(spelling -> hashes.contains(tokens.of(salt, spelling)));
    }

    private static List<String> spellings(String word) {
        boolean mayBePossessive = word.length() > 2 && word.endsWith("s");
        return mayBePossessive ? List.of(word, word.substring(0, word.length() - 1)) : List.of(word);
    }
}
