package nl.meetmoment.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Asks who of a family lives together. Linkage answers by sets of participants, never where; listeners are synchronous, and
 * who is in no set with another one is not known to live with that one.
 */
public final class HomesAsked {

    private final String caseNumber;
    private final List<Set<UUID>> homes = new ArrayList<>();

    HomesAsked(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** These have one home. */
    public void together(Set<UUID> participants) {
        homes.add(Set.copyOf(participants));
    }

    List<Set<UUID>> homes() {
        return List.copyOf(homes);
    }
}
