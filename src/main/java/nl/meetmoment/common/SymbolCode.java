package nl.meetmoment.common;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Codes of eight symbols that people read aloud and type over: 31 symbols without look-alikes, shown {@code XXXX-XXXX}.
 * Nothing typed is ever corrected; blanks, hyphens and lower case are only another way of writing.
 */
final class SymbolCode {

    static final String ALPHABET = "ACDEFGHJKLMNPQRTUWXYZ0123456789";
    static final int LENGTH = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SymbolCode() {}

    static String random(int length) {
        var code = new StringBuilder(length);
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return code.toString();
    }

    static String normalised(String typed) {
        return typed.replaceAll("[\\s\\u00A0-]", "").toUpperCase(Locale.ROOT);
    }

    static boolean isWellFormed(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    static String shown(String code) {
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    /**
     * The symbol that makes the sum of (position times value) a multiple of 31. As 31 is prime and every weight differs
     * from the others and from zero, every wrong symbol and every swap of two different symbols changes the sum.
     */
    static char checkSymbol(String sevenSymbols) {
        int sum = 0;
        for (int i = 0; i < sevenSymbols.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(sevenSymbols.charAt(i));
        }
        return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
    }
}
