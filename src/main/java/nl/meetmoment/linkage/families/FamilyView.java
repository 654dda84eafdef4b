package nl.meetmoment.linkage.families;

import java.time.ZonedDateTime;
import java.util.List;
import nl.meetmoment.linkage.ContactCard;

/** A family as its page shows it to a coordinator. */
record FamilyView(String caseNumber, List<Member> members, List<Change> history) {

    /**
     * Somebody of it.
     *
     * @param word of the relation of a parent, or for the sex of a child
     * @param isKnown whether linkage has a person to change
     * @param ties what is known of the adults of the family
     */
    record Member(
            int number,
            boolean isChild,
            String word,
            int age,
            boolean isKnown,
            ContactCard card,
            List<Bond> ties,
            String guardian) {}

    /**
     * What an adult is to somebody.
     *
     * @param authority code of {@link nl.meetmoment.linkage.Tie.Authority}
     */
    record Bond(int number, boolean isParent, boolean livesWith, String authority, boolean isGuardian) {}

    record Change(ZonedDateTime at, int number, String by, List<String> fields) {}
}
