package nl.meetmoment.fieldwork;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Asks who of a family has the consent to a wave that the protocol asks for. Linkage answers out of its register;
 * listeners are synchronous, and whom none of them names has no consent.
 */
public final class ConsentAsked {

    private final String caseNumber;
    private final String wave;
    private final Set<UUID> given = new HashSet<>();

    ConsentAsked(String caseNumber, String wave) {
        this.caseNumber = caseNumber;
        this.wave = wave;
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** The wave's code. */
    public String wave() {
        return wave;
    }

    /** Everybody who has to consent to this participant's taking part did, and it holds today. */
    public void given(UUID participant) {
        given.add(participant);
    }

    Set<UUID> given() {
        return Set.copyOf(given);
    }
}
