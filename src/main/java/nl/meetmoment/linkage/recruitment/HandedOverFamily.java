package nl.meetmoment.linkage.recruitment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.NewFamily;
import nl.meetmoment.fieldwork.NewParticipant;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.linkage.Address;
import nl.meetmoment.linkage.NewPerson;
import nl.meetmoment.linkage.PersonName;
import nl.meetmoment.linkage.SafeContact;
import nl.meetmoment.linkage.recruitment.Candidate.Child;
import nl.meetmoment.linkage.recruitment.Candidate.Home;
import nl.meetmoment.linkage.recruitment.Candidate.Parent;

/**
 * What of a candidate is handed over: the parents who consented and nothing of one who did not, and the children, whom the
 * parents report on.
 */
record HandedOverFamily(String organisation, HandOver given, List<Integer> parents, Candidate family) {

    static HandedOverFamily of(String organisation, HandOver given, Candidate family) {
        List<Integer> parents = IntStream.rangeClosed(1, family.parents().size())
                .filter(given.choice().persons()::contains)
                .boxed()
                .toList();
        return new HandedOverFamily(organisation, given, parents, family);
    }

    /** For fieldwork, the parents first. */
    NewFamily newFamily() {
        Stream<NewParticipant> members =
                Stream.concat(parents.stream().map(this::parent), childNumbers().map(this::child));
        return new NewFamily(organisation, given.on(), members.toList());
    }

    /** For linkage, each under what fieldwork knows them by. */
    List<NewPerson> newPersons(RegisteredFamily registered) {
        var persons = new ArrayList<NewPerson>();
        for (int i = 0; i < parents.size(); i++) {
            Parent parent = parentOf(parents.get(i));
            var contact = new SafeContact(parent.telephones(), parent.email(), List.of());
            persons.add(person(registered, i, new PersonName(parent.first(), parent.last()), parent.home(), contact));
        }
        for (Child child : family.children()) {
            var contact = new SafeContact(List.of(), "", List.of());
            var name = new PersonName(child.first(), child.last());
            persons.add(person(registered, persons.size(), name, childrensHome(), contact));
        }
        return persons;
    }

    /** With the first parent of the list; nothing of one who did not consent is handed over. */
    private Home childrensHome() {
        Parent parent = parentOf(parents.get(0));
        return parent.isApart() ? Home.UNKNOWN : parent.home();
    }

    /** Participants for whom the consent was given: those of the choice. */
    List<UUID> consenting(RegisteredFamily registered) {
        List<Integer> numbers = Stream.concat(parents.stream(), childNumbers()).toList();
        return IntStream.range(0, numbers.size())
                .filter(place -> given.choice().persons().contains(numbers.get(place)))
                .mapToObj(place -> registered.participants().get(place).id())
                .toList();
    }

    private Stream<Integer> childNumbers() {
        return IntStream.rangeClosed(1, family.children().size())
                .mapToObj(place -> family.parents().size() + place);
    }

    private NewParticipant parent(int number) {
        Parent parent = parentOf(number);
        YearMonth birth = Objects.requireNonNullElseGet(
                parent.birth(),
                () -> Objects.requireNonNull(given.choice().births().get(number)));
        return new NewParticipant(ParticipantKind.PARENT, parent.relation(), parent.sex(), birth, Measure.NONE, true);
    }

    private NewParticipant child(int number) {
        Child child = family.children().get(number - family.parents().size() - 1);
        boolean takesPart = given.choice().persons().contains(number);
        return new NewParticipant(
                ParticipantKind.CHILD, Relation.CHILD, child.sex(), child.birth(), child.measure(), takesPart);
    }

    private Parent parentOf(int number) {
        return family.parents().get(number - 1);
    }

    private static NewPerson person(
            RegisteredFamily registered, int place, PersonName name, Home home, SafeContact contact) {
        return new NewPerson(
                registered.participants().get(place).id(),
                registered.caseNumber(),
                name,
                home.isEmpty() ? List.of() : List.of(new Address(home.street(), home.postcode(), home.place())),
                contact,
                List.of(),
                "");
    }

    @Override
    public String toString() {
        return "HandedOverFamily[...]";
    }
}
