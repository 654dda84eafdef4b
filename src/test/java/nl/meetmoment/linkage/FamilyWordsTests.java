package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FamilyWordsTests {

    @Test
    void takesEveryWordOfNamesStreetsAndPlaces() {
        Person mother = person("Zoë", "van den Bergh-Kanarie", "Wilgenkade 12", "Verzonnendam aan Zee");
        Person child = person("Bo", "Vlinder", "Schoolsteeg 3", "Elders");

        assertThat(words(mother, child))
                .containsExactlyInAnyOrder(
                        "zoe",
                        "bergh",
                        "kanarie",
                        "wilgenkade",
                        "verzonnendam",
                        "zee",
                        "bo",
                        "vlinder",
                        "schoolsteeg",
                        "elders");
    }

    @Test
    void leavesOutParticlesSingleLettersAndHouseNumbers() {
        assertThat(words(person("J.", "van 't Hof", "Kade van der Berg 12a", "'s-Hertogendam")))
                .containsExactlyInAnyOrder("hof", "kade", "berg", "hertogendam");
    }

    @Test
    void leavesOutWhatEveryTownHasOfAStreetButNotOfAName() {
        assertThat(words(person("Anna", "de Lange", "Korte Weg 4", "Oost")))
                .containsExactlyInAnyOrder("anna", "lange", "oost");
    }

    @Test
    void hasNoWordsForSomebodyWithoutAnAddress() {
        assertThat(words(person("", "", "", ""))).isEmpty();
    }

    private static Set<String> words(Person... family) {
        return FamilyWords.of(List.of(family));
    }

    private static Person person(String first, String last, String street, String place) {
        return new Person(
                UUID.randomUUID(),
                new PersonName(first, last),
                List.of(new Address(street, "0000 AA", place)),
                new SafeContact(List.of(), "", List.of()),
                List.of(),
                "",
                1);
    }
}
