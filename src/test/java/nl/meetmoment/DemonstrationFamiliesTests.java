package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.DemonstrationFamilies.Family;
import nl.meetmoment.DemonstrationFamilies.Member;
import nl.meetmoment.DemonstrationFamilies.Visit;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.linkage.Address;
import org.junit.jupiter.api.Test;

class DemonstrationFamiliesTests {

    private final List<Family> families = DemonstrationFamilies.read().families();

    @Test
    void areInAllStates() {
        assertThat(families).hasSize(16);
        assertThat(families).anyMatch(family -> family.visits().isEmpty());
        assertThat(visits()).anyMatch(visit -> visit.day() < 0 && visit.report() == null);
        assertThat(visits())
                .anyMatch(visit -> visit.report() != null && !visit.busy().isEmpty());
        assertThat(visits().map(Visit::day)).contains(0, 1, 7);
        assertThat(members().map(Member::measure)).contains(Measure.values());
    }

    @Test
    void startTheDayOfAssistantOneWithAMotherAChildOfNineAndAYouthOfFifteen() {
        Family first = families.stream()
                .filter(family ->
                        family.visits().stream().anyMatch(visit -> visit.day() == 0 && visit.assistant() == 1))
                .min(java.util.Comparator.comparing(
                        family -> family.visits().get(0).at()))
                .orElseThrow();

        assertThat(first.members().get(0).relation()).isEqualTo(Relation.MOTHER);
        assertThat(first.members().stream()
                        .filter(member -> member.relation() == Relation.CHILD)
                        .map(Member::age))
                .containsExactly(9, 15);
    }

    @Test
    void cannotBeTakenForRealPeople() {
        assertThat(addresses().map(Address::postcode)).allMatch(postcode -> postcode.startsWith("0000 "));
        assertThat(members().flatMap(member -> member.telephones().stream()))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("06 00 00 00 "));
        assertThat(members().map(Member::email)).allMatch(email -> email.isEmpty() || email.endsWith(".invalid"));
    }

    @Test
    void nameOnlyMembersThatThereAre() {
        for (Family family : families) {
            List<Integer> numbers =
                    IntStream.rangeClosed(1, family.members().size()).boxed().toList();
            assertThat(family.visits())
                    .allMatch(visit -> numbers.containsAll(visit.submitted()) && numbers.containsAll(visit.busy()));
        }
    }

    private Stream<Member> members() {
        return families.stream().flatMap(family -> family.members().stream());
    }

    private Stream<Visit> visits() {
        return families.stream().flatMap(family -> family.visits().stream());
    }

    private Stream<Address> addresses() {
        return Stream.concat(
                families.stream().map(Family::home), members().map(Member::home).filter(Objects::nonNull));
    }
}
