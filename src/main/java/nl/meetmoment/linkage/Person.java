package nl.meetmoment.linkage;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who a participant is, opened; without the pseudonym, which never stands beside a name.
 *
 * @param addresses the main one in front
 * @param ties to adults of the family
 * @param guardian of a child, outside the family; empty when there is none
 * @param revision counts from 1; a change has to name the one it was made on
 */
public record Person(
        UUID participant,
        PersonName name,
        List<Address> addresses,
        SafeContact contact,
        List<Tie> ties,
        String guardian,
        int revision) {

    public Person {
        addresses = List.copyOf(addresses);
        ties = List.copyOf(ties);
    }

    /** Somebody whom fieldwork knows and of whom nothing was entered yet. */
    public static Person unknown(UUID participant) {
        return new Person(
                participant,
                new PersonName("", ""),
                List.of(),
                new SafeContact(List.of(), List.of()),
                List.of(),
                "",
                0);
    }

    /** Of where the person is visited; empty when nothing is known. */
    String postcode() {
        return addresses.isEmpty() ? "" : addresses.get(0).postcode();
    }

    /** Which fields of the person another state of it changes, by the words of the history. */
    List<String> changes(Person other) {
        return Stream.of(
                        changed("name", name.equals(other.name)),
                        changed("addresses", addresses.equals(other.addresses)),
                        changed("channels", contact.channels().equals(other.contact.channels())),
                        changed("notes", contact.notes().equals(other.contact.notes())),
                        changed("ties", ties.equals(other.ties)),
                        changed("guardian", guardian.equals(other.guardian)))
                .flatMap(field -> field)
                .toList();
    }

    private static Stream<String> changed(String field, boolean isEqual) {
        return isEqual ? Stream.empty() : Stream.of(field);
    }

    /** Not who it is: a person never reaches a log by accident. */
    @Override
    public String toString() {
        return "Person[" + participant + "]";
    }
}
