package nl.meetmoment.linkage;

import java.security.SecureRandom;

/** Passwords of files: sixteen symbols that are not mistaken for each other, in fours; 76 bits. */
final class OverviewPassword {

    private static final String SYMBOLS = "ACDEFGHJKLMNPQRTUWXYZ2345679";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    private OverviewPassword() {}

    static String random() {
        var password = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            if (at > 0 && at % GROUP == 0) {
                password.append('-');
            }
            password.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        return password.toString();
    }
}
