package nl.meetmoment.fieldwork;

import java.util.Set;

/**
 * Somebody who takes part, and in which waves nothing is asked any more.
 *
 * @param closed codes of the waves that the participant handed in or withdrew from
 */
public record FamilyTaker(FamilyMember member, Set<String> closed) {

    public FamilyTaker {
        closed = Set.copyOf(closed);
    }
}
