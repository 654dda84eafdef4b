package nl.meetmoment.linkage.families;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.linkage.Person;
import nl.meetmoment.linkage.PersonName;
import nl.meetmoment.linkage.SafeContact;
import nl.meetmoment.linkage.Tie;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A person as it was typed, so that all of it can be shown again.
 *
 * @param notes a line each
 * @param revision of the person that the form was opened on
 */
record PersonForm(
        String first,
        String last,
        List<AddressForm> addresses,
        List<ChannelForm> channels,
        String notes,
        List<TieForm> ties,
        String guardian,
        int revision) {

    /** More than anybody has; whatever else is sent is none of this page's. */
    private static final int MOST = 8;

    private static final int LONGEST_NOTES = 1000;

    PersonForm(
            @Nullable String first,
            @Nullable String last,
            @Nullable List<AddressForm> addresses,
            @Nullable List<ChannelForm> channels,
            @Nullable String notes,
            @Nullable List<TieForm> ties,
            @Nullable String guardian,
            int revision) {
        this.first = Typed.text(first);
        this.last = Typed.text(last);
        this.addresses = some(addresses);
        this.channels = some(channels);
        this.notes = Typed.text(notes).replace("\r\n", "\n");
        this.ties = some(ties);
        this.guardian = Typed.text(guardian);
        this.revision = revision;
    }

    /** With a line to spare of whatever there may be more of. */
    static PersonForm of(Person person, List<FamilyMember> adults) {
        return new PersonForm(
                person.name().first(),
                person.name().last(),
                Stream.concat(person.addresses().stream().map(AddressForm::of), Stream.of(AddressForm.blank()))
                        .toList(),
                Stream.concat(person.contact().channels().stream().map(ChannelForm::of), Stream.of(ChannelForm.blank()))
                        .toList(),
                String.join("\n", person.contact().notes()),
                adults.stream()
                        .map(adult -> TieForm.of(adult.number(), tie(person, adult)))
                        .toList(),
                person.guardian(),
                person.revision());
    }

    private static Optional<Tie> tie(Person person, FamilyMember adult) {
        return person.ties().stream().filter(tie -> tie.to().equals(adult.id())).findFirst();
    }

    void check(Errors findings, LocalDate today) {
        if (first.isEmpty() || last.isEmpty()) {
            findings.rejectValue(first.isEmpty() ? "first" : "last", "finding", "person.name.problem");
        }
        Typed.checkLength(findings, "first", first);
        Typed.checkLength(findings, "last", last);
        Typed.checkLength(findings, "guardian", guardian);
        if (notes.length() > LONGEST_NOTES || notes.indexOf('\0') >= 0) {
            findings.rejectValue("notes", "finding", "person.notes.problem");
        }
        for (int place = 0; place < addresses.size(); place++) {
            addresses.get(place).check(findings, "addresses[" + place + "]");
        }
        for (int place = 0; place < channels.size(); place++) {
            channels.get(place).check(findings, "channels[" + place + "]", today);
        }
    }

    /** Of a form without findings; ties to whoever is no adult of the family are left out. */
    Person toPerson(FamilyMember member, List<FamilyMember> adults) {
        return new Person(
                member.id(),
                new PersonName(first, last),
                addresses.stream()
                        .filter(AddressForm::isUsed)
                        .map(AddressForm::toAddress)
                        .toList(),
                new SafeContact(
                        channels.stream()
                                .filter(ChannelForm::isUsed)
                                .map(ChannelForm::toChannel)
                                .toList(),
                        notes.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList()),
                adults.stream()
                        .flatMap(adult -> ties.stream()
                                .filter(tie -> tie.number().equals(String.valueOf(adult.number())))
                                .limit(1)
                                .flatMap(tie -> tie.toTie(adult.id()).stream()))
                        .toList(),
                guardian,
                revision);
    }

    private static <T> List<T> some(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().limit(MOST).collect(Collectors.toCollection(ArrayList::new));
    }
}
