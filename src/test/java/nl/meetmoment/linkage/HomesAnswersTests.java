package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.fieldwork.Households;
import nl.meetmoment.fieldwork.Households.Homes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class HomesAnswersTests {

    private static final Address VILLAGE = new Address("Wilgenlaan 12", "0000 AA", "Verzonnendam");
    private static final Address TOWN = new Address("Zomaarhof 5", "0000 BA", "Fantasiedorp");

    private final Person mother = person(VILLAGE);
    private final Person father = person(TOWN);
    private final Person child = person(new Address("Wilgenlaan 12", "0000 AA", "Verzonnendam", "week"), TOWN);

    @Test
    void tellWhoHasOneHomeUnderWhateverLabel() {
        Homes homes = homes(mother, father, child);

        assertThat(homes.areTogether(ids(mother, child))).isTrue();
        assertThat(homes.areTogether(ids(father, child))).isTrue();
        assertThat(homes.areTogether(ids(mother, father))).isFalse();
        assertThat(homes.areTogether(ids(mother, father, child)))
                .as("a child of two homes joins none")
                .isFalse();
    }

    @Test
    void takeNothingUnknownForAHome() {
        Person one = person(new Address("", "", ""));
        Person other = person(new Address("", "", ""));
        Person third = person(new Address("", "0000 AA", "Verzonnendam"));
        Person fourth = person(new Address("", "0000 AA", "Verzonnendam"));
        Homes homes = homes(one, other, third, fourth, person());

        assertThat(homes.areTogether(ids(one, other))).isFalse();
        assertThat(homes.areTogether(ids(third, fourth))).isFalse();
        assertThat(homes.isKnown(one.participant())).isFalse();
    }

    private static Homes homes(Person... family) {
        Persons persons = mock();
        when(persons.ofFamily("G-00000")).thenReturn(List.of(family));
        return Households.by(new HomesAnswers(persons)::answer, "G-00000");
    }

    private static Set<UUID> ids(Person... persons) {
        var ids = new HashSet<UUID>();
        for (Person one : persons) {
            ids.add(one.participant());
        }
        return ids;
    }

    private static Person person(Address... homes) {
        return new Person(
                UUID.randomUUID(),
                new PersonName("Zoë", "Kanarie"),
                List.of(homes),
                new SafeContact(List.of(), List.of()),
                List.of(),
                "",
                1);
    }
}
