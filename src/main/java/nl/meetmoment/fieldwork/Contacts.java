package nl.meetmoment.fieldwork;

import java.util.List;
import java.util.UUID;

/** Whose contact cards a staff member may see for a visit now, or of a call, by number; only those who take part. */
public record Contacts(String caseNumber, List<Contact> participants) {

    public Contacts {
        participants = List.copyOf(participants);
    }

    /**
     * One card.
     *
     * @param number within the family
     * @param called on pages that are seen at a visit; empty for a card of no visit
     * @param letter of a child that the parents report on, or empty
     */
    public record Contact(UUID participant, int number, String called, String letter) {}
}
