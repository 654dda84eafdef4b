package nl.meetmoment.linkage.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import nl.meetmoment.linkage.Address;
import nl.meetmoment.linkage.recruitment.Candidate.Child;
import nl.meetmoment.linkage.recruitment.Candidate.Home;
import nl.meetmoment.linkage.recruitment.Candidate.Parent;
import nl.meetmoment.linkage.recruitment.HandOver.Choice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HandedOverFamilyTests {

    private static final Home MOTHERS = new Home("Wilgenlaan 12", "0000 AA", "Verzonnendam");

    private static final Address AT_MOTHERS = new Address("Wilgenlaan 12", "0000 AA", "Verzonnendam");

    @Test
    @Tag("S5")
    void handsNoAddressOverOfAParentOfWhomItIsNotKnown() {
        assertThat(homes(Home.UNKNOWN, true, 1, 2))
                .containsExactly(List.of(AT_MOTHERS), List.of(), List.of(AT_MOTHERS));
    }

    /** Where the mother lives is hers to hand over, and where the father lives is not the child's home. */
    @Test
    @Tag("S5")
    void handsNoAddressOverOfTheChildWhenOnlyTheFatherElsewhereConsents() {
        Home fathers = new Home("Zomaarhof 5", "0000 BA", "Fantasiedorp");

        assertThat(homes(fathers, true, 2))
                .containsExactly(List.of(new Address("Zomaarhof 5", "0000 BA", "Fantasiedorp")), List.of());
        assertThat(homes(MOTHERS, false, 2)).containsExactly(List.of(AT_MOTHERS), List.of(AT_MOTHERS));
    }

    private static List<List<Address>> homes(Home fathers, boolean isApart, Integer... consenting) {
        var family = new Candidate(
                "K-1",
                List.of(parent(Relation.MOTHER, MOTHERS, false), parent(Relation.FATHER, fathers, isApart)),
                List.of(new Child("Bo", "Kanarie", YearMonth.of(2017, 1), Sex.FEMALE, Measure.OTS, null)));
        var given = new HandOver(
                UUID.randomUUID(),
                new Choice(Set.of(consenting), Map.of()),
                "R 1",
                LocalDate.of(2026, 11, 26),
                UUID.randomUUID(),
                Instant.parse("2026-11-26T10:00:00Z"));
        HandedOverFamily handedOver = HandedOverFamily.of("gi_noord", given, family);
        return handedOver.newPersons(registered(consenting.length + 1)).stream()
                .map(person -> person.addresses())
                .toList();
    }

    private static Parent parent(Relation relation, Home home, boolean isApart) {
        return new Parent("Zoë", "Kanarie", relation, YearMonth.of(1985, 3), home, List.of(), "", isApart);
    }

    private static RegisteredFamily registered(int members) {
        return new RegisteredFamily(
                "G-00000",
                IntStream.rangeClosed(1, members)
                        .mapToObj(number ->
                                new RegisteredFamily.Member(UUID.randomUUID(), number, ParticipantKind.PARENT))
                        .toList());
    }
}
