package nl.meetmoment.common.scrub;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells Dutch numbers that lead to a person from dates, years and measures of the same look. */
final class DutchNumber {

    private static final Pattern DATE_FIRST =
            Pattern.compile("^(?:0?[1-9]|[12]\\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)\\d{2}(?!\\d).*");

    /** Dutch words and units of two letters; a postcode in small letters that ends in one is left alone after a blank. */
    private static final Set<String> SHORT_WORDS = Set.of(
            "al", "am", "be", "bv", "cl", "cm", "de", "dl", "dm", "er", "eu", "en", "ex", "ga", "ha", "he", "hé", "ik",
            "in", "is", "ja", "je", "kg", "km", "kw", "ml", "mm", "mn", "na", "nl", "no", "nu", "of", "ok", "om", "on",
            "op", "or", "pp", "re", "so", "st", "te", "to", "tv", "uu", "up", "us", "we", "wo", "ze", "zo");

    private DutchNumber() {}

    static boolean isTelephone(String found) {
        return !DATE_FIRST.matcher(found).matches();
    }

    /** Six and eight digits, the zero forgotten; written in groups of three it may be an amount. */
    static boolean isMobile(String found) {
        return found.matches("6[ -]{0,3}\\d{8}|6[ -]{1,3}(?:\\d{2}[ -]?){4}|6[ -]{1,3}\\d{4}[ -]\\d{4}");
    }

    /** The test of eleven that every citizen service number (BSN) passes. */
    static boolean isCitizenNumber(String found) {
        String digits = found.replaceAll("\\D", "");
        int sum = -Character.getNumericValue(digits.charAt(8));
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.getNumericValue(digits.charAt(i));
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }

    static boolean isPostcode(String found) {
        String letters = found.substring(found.length() - 2);
        if (Set.of("SA", "SD", "SS").contains(letters.toUpperCase(Locale.ROOT))) {
            return false;
        }
        if (letters.equals(letters.toUpperCase(Locale.ROOT))) {
            return true;
        }
        boolean isTogether = Character.isDigit(found.charAt(found.length() - 3));
        boolean isSmall = letters.equals(letters.toLowerCase(Locale.ROOT));
        return (isTogether || isSmall) && !SHORT_WORDS.contains(letters.toLowerCase(Locale.ROOT));
    }
}
