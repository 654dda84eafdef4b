package nl.meetmoment.common.scrub;

import java.math.BigInteger;
import java.util.Locale;

/** Account numbers of ISO 13616: the check digits must be right, but a Dutch one with a slip is still somebody's. */
final class Iban {

    private static final BigInteger CHECK = BigInteger.valueOf(97);

    private Iban() {}

    static boolean isMeant(String found) {
        String iban = found.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        return iban.matches("NL\\d{2}[A-Z]{4}\\d{10}") || hasRightCheck(iban);
    }

    private static boolean hasRightCheck(String iban) {
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.getNumericValue(c)));
        return new BigInteger(digits.toString()).mod(CHECK).intValue() == 1;
    }
}
