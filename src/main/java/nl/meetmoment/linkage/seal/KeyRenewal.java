package nl.meetmoment.linkage.seal;

import nl.meetmoment.audit.AuditTrail;
import org.springframework.stereotype.Service;

/** Changes the key that wraps the persons' data keys, while the site is in use; nothing that is sealed is touched. */
@Service
public class KeyRenewal {

    private final PersonKeys keys;

    private final WrappingKeys wrapping;

    private final AuditTrail trail;

    KeyRenewal(PersonKeys keys, WrappingKeys wrapping, AuditTrail trail) {
        this.keys = keys;
        this.wrapping = wrapping;
        this.trail = trail;
    }

    /**
     * Makes a new wrapping key in the key folder and wraps every data key by it. The old one stays until copies of the
     * database that need it have expired.
     *
     * @param actor the account's id, or {@link AuditTrail#SYSTEM}
     * @return how many data keys were wrapped anew
     * @throws IllegalStateException when the keys are given from outside; then start with the next one and call {@link
     *     #wrapAnew}
     */
    public int renew(String actor) {
        wrapping.makeNext();
        return wrapAnew(actor);
    }

    /** Wraps every data key by the newest wrapping key there is; goes on where it was interrupted. */
    public int wrapAnew(String actor) {
        trail.append(actor, "linkage-keys.wrapped-anew", "version-" + wrapping.newest());
        return keys.wrapAnew();
    }
}
