package nl.meetmoment.linkage;

import java.util.UUID;
import nl.meetmoment.common.Pseudonym;

/** Under what a participant's answers lie, and whose family that is. */
record LinkingKey(Pseudonym pseudonym, UUID familyKey, String caseNumber) {

    /** Not the key: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "LinkingKey[...]";
    }
}
