package nl.meetmoment.linkage;

import java.util.List;
import java.util.UUID;

/**
 * Who a participant of fieldwork is.
 *
 * @param addresses the main one in front
 * @param ties to adults of the family
 * @param guardian of a child, outside the family: name and organisation; empty when there is none
 */
public record NewPerson(
        UUID participant,
        String caseNumber,
        PersonName name,
        List<Address> addresses,
        SafeContact contact,
        List<Tie> ties,
        String guardian) {

    public NewPerson {
        addresses = List.copyOf(addresses);
        ties = List.copyOf(ties);
    }

    /** Of whom no more is known than where to find. */
    public NewPerson(UUID participant, String caseNumber, PersonName name, Address address, SafeContact contact) {
        this(participant, caseNumber, name, List.of(address), contact, List.of(), "");
    }

    static NewPerson of(Person person, String caseNumber) {
        return new NewPerson(
                person.participant(),
                caseNumber,
                person.name(),
                person.addresses(),
                person.contact(),
                person.ties(),
                person.guardian());
    }

    Person asKnown() {
        return new Person(participant, name, addresses, contact, ties, guardian, 1);
    }
}
