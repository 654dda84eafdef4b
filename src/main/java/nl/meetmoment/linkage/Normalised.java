package nl.meetmoment.linkage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.common.TokenHash;

/** Names, numbers and addresses in the one form in which they are compared. */
final class Normalised {

    private static final int SHORTEST = 6;

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private static final Pattern DUTCH = Pattern.compile("(?:00)?310?([1-9][0-9]{8})");

    private static final Pattern POSTCODE = Pattern.compile("([0-9]{4})([A-Z]{2})");

    /** The first number after the name of the street, so that "1e Dwarsstraat 12 a" is 12. */
    private static final Pattern HOUSE = Pattern.compile("\\p{L}\\D*?\\s([0-9]{1,6})");

    private static final Set<String> PARTICLES = Set.of(
            "aan", "af", "al", "bij", "d", "da", "de", "del", "den", "der", "des", "di", "die", "du", "el", "en", "het",
            "in", "la", "le", "of", "onder", "op", "over", "s", "t", "te", "ten", "ter", "tot", "uit", "van", "von",
            "voor", "zu", "zur");

    private Normalised() {}

    /** Digits, a Dutch number with its leading zero; empty when it is too short to be one. */
    static Optional<String> telephone(String number) {
        String digits = NO_DIGIT.matcher(number).replaceAll("");
        Matcher dutch = DUTCH.matcher(digits);
        if (dutch.matches()) {
            return Optional.of("0" + dutch.group(1));
        }
        String whole = number.strip().startsWith("+") ? "00" + digits : digits;
        return Optional.of(whole).filter(digitsOnly -> digitsOnly.length() >= SHORTEST);
    }

    /** Without accents, case, spaces and particles; empty when nothing is left. */
    static Optional<String> lastName(String name) {
        return Optional.of(String.join("", parts(name))).filter(joined -> !joined.isEmpty());
    }

    /** The whole of it and, of a double name, each part: people use one or the other. */
    static Set<String> lastNames(String name) {
        var names = new LinkedHashSet<String>(parts(name));
        lastName(name).ifPresent(names::add);
        return names;
    }

    private static List<String> parts(String name) {
        List<String> words = TokenHash.words(name);
        List<String> telling =
                words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** Postcode and house number without what follows it; empty when one of them is missing. */
    static Optional<String> house(String postcode, String street) {
        Matcher number = HOUSE.matcher(street);
        return number.find() ? numbered(postcode, number.group(1)) : Optional.empty();
    }

    /** @param number with or without what follows it */
    static Optional<String> numbered(String postcode, String number) {
        Matcher code = POSTCODE.matcher(postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        Matcher digits = Pattern.compile("^\\s*([0-9]{1,6})").matcher(number);
        return code.matches() && digits.find()
                ? Optional.of(code.group() + Integer.parseInt(digits.group(1)))
                : Optional.empty();
    }
}
