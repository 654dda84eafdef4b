package nl.meetmoment.access;

import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** The invitation with which a store without accounts gets its first one: used once, and kept only as a hash. */
@Component
class FirstAdministrator {

    private final Accounts accounts;

    private byte[] invitation = {};

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A new token; a former one is dead. */
    synchronized String invite() {
        String token = Tokens.random();
        invitation = Tokens.hash(token);
        return token;
    }

    synchronized boolean isInvitedBy(String token) {
        return MessageDigest.isEqual(invitation, Tokens.hash(token)) && accounts.areNone();
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
}
