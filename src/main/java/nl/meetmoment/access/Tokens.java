package nl.meetmoment.access;

import java.security.SecureRandom;
import java.util.Base64;
import nl.meetmoment.common.Sha256;

/** Secrets of links: 32 random bytes in letters, of which only a hash is kept. */
final class Tokens {

    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** SHA-256; enough for what is random itself. */
    static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
