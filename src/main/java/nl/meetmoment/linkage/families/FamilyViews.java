package nl.meetmoment.linkage.families;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.linkage.CardTexts;
import nl.meetmoment.linkage.FamilyPersons;
import nl.meetmoment.linkage.Person;
import nl.meetmoment.linkage.PersonChange;
import nl.meetmoment.linkage.Tie;
import nl.meetmoment.linkage.families.FamilyView.Bond;
import nl.meetmoment.linkage.families.FamilyView.Change;
import nl.meetmoment.linkage.families.FamilyView.Member;
import org.springframework.stereotype.Component;

/** Lays out what is known of a family. */
@Component
class FamilyViews {

    private final CardTexts texts;

    private final Accounts accounts;

    private final Clock clock;

    FamilyViews(CardTexts texts, Accounts accounts, Clock clock) {
        this.texts = texts;
        this.accounts = accounts;
        this.clock = clock;
    }

    LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }

    FamilyView view(FamilyPersons.Known family) {
        Map<UUID, Integer> numbers =
                family.members().stream().collect(Collectors.toMap(FamilyMember::id, FamilyMember::number));
        return new FamilyView(
                family.caseNumber(),
                family.members().stream()
                        .map(one -> member(one, person(family, one), numbers))
                        .toList(),
                history(family.history(), numbers));
    }

    static Optional<Person> person(FamilyPersons.Known family, FamilyMember member) {
        return family.persons().stream()
                .filter(person -> person.participant().equals(member.id()))
                .findFirst();
    }

    private Member member(FamilyMember member, Optional<Person> person, Map<UUID, Integer> numbers) {
        return new Member(
                member.number(),
                member.isChild(),
                member.word(),
                member.ageOn(today()),
                person.isPresent(),
                person.map(known -> texts.card(member.number(), member.letter(), known))
                        .orElseGet(() -> texts.unknown(member.number(), member.letter())),
                person.map(known -> bonds(known, numbers)).orElse(List.of()),
                person.map(Person::guardian).orElse(""));
    }

    private static List<Bond> bonds(Person person, Map<UUID, Integer> numbers) {
        return person.ties().stream()
                .filter(tie -> numbers.containsKey(tie.to()))
                .map(tie -> bond(tie, requireNonNull(numbers.get(tie.to()))))
                .toList();
    }

    private static Bond bond(Tie tie, int number) {
        return new Bond(number, tie.isParent(), tie.livesWith(), tie.authority().code(), tie.isGuardian());
    }

    private List<Change> history(List<PersonChange> changes, Map<UUID, Integer> numbers) {
        Map<UUID, String> names =
                accounts.names(changes.stream().map(PersonChange::by).collect(Collectors.toSet()));
        return changes.stream()
                .filter(change -> numbers.containsKey(change.participant()))
                .map(change -> new Change(
                        change.at().atZone(DutchTime.ZONE),
                        requireNonNull(numbers.get(change.participant())),
                        names.getOrDefault(change.by(), ""),
                        change.fields()))
                .toList();
    }
}
