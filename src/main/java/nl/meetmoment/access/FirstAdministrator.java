package nl.meetmoment.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** The invitation with which a store without accounts gets its first one: used once, and kept only as a hash. */
@Component
class FirstAdministrator {

    private static final int TOKEN_BYTES = 32;

    private final Accounts accounts;

    private byte[] invitation = {};

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A new token; a former one is dead. */
    synchronized String invite() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        invitation = hash(token);
        return token;
    }

    synchronized boolean isInvitedBy(String token) {
        return MessageDigest.isEqual(invitation, hash(token)) && accounts.areNone();
    }

    /** False, with nothing done, when the token does not invite or was used a moment ago. */
    synchronized boolean create(String token, NewAccount administrator) {
        if (!isInvitedBy(token)) {
            return false;
        }
        accounts.create(administrator);
        invitation = new byte[] {};
        return true;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
