package nl.meetmoment.linkage;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who a participant is and how to reach the person, for a member of staff who may know.
 *
 * @param participant the number within the family
 * @param letter of a child that the parents report on, so that twins are told apart, or empty
 * @param title the name
 * @param lines address, telephones, e-mail
 * @param notes on safe contact
 */
record ContactCard(int participant, String letter, String title, List<String> lines, List<String> notes) {

    static ContactCard of(int participant, String letter, Person person) {
        Address address = person.address();
        Stream<String> lines = Stream.of(
                        Stream.of(address.street(), (address.postcode() + " " + address.place()).strip()),
                        person.contact().telephones().stream(),
                        Stream.of(person.contact().email()))
                .flatMap(line -> line);
        return new ContactCard(
                participant,
                letter,
                person.name().shown(),
                lines.filter(line -> !line.isEmpty()).toList(),
                person.contact().notes());
    }

    /** Not what it says: a contact card never reaches a log by accident. */
    @Override
    public String toString() {
        return "ContactCard[...]";
    }
}
