package nl.meetmoment.linkage;

import java.util.List;
import java.util.UUID;

/** People for tests, by their part in the family. */
final class Families {

    static final Address VILLAGE = new Address("Lange Wilgenlaan 12a", "0000 AA", "Verzonnendam aan Zee");

    private Families() {}

    /** No test shares a family with another. */
    static String newCase() {
        return "T-" + UUID.randomUUID();
    }

    static NewPerson mother(String caseNumber) {
        return new NewPerson(
                UUID.randomUUID(),
                caseNumber,
                new PersonName("Zoë", "van den Bergh-Kanarie"),
                VILLAGE,
                new SafeContact(
                        List.of("06 00 00 00 01", "06 00 00 00 02"),
                        "zoe@voorbeeld.invalid",
                        List.of("Spreek geen bericht in.", "Bel alleen overdag.")));
    }

    static NewPerson child(String caseNumber) {
        return new NewPerson(
                UUID.randomUUID(),
                caseNumber,
                new PersonName("Bo", "Vlinder"),
                new Address("Schoolpad 3", "0000 BB", "Elders"),
                new SafeContact(List.of(), "", List.of()));
    }
}
