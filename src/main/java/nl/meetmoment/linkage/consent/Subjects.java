package nl.meetmoment.linkage.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.linkage.Person;
import nl.meetmoment.linkage.Tie;
import nl.meetmoment.linkage.consent.ConsentSubject.Holder;
import nl.meetmoment.linkage.consent.ConsentSubject.Said;

/** What the matrix has to know of a family, on a day. */
record Subjects(List<FamilyMember> members, List<Person> persons, LocalDate today) {

    ConsentSubject of(FamilyMember member) {
        Optional<Person> person = person(member);
        return new ConsentSubject(
                member.id(),
                member.isChild(),
                member.ageOn(today),
                member.isChild() ? holders(person) : List.of(),
                person.filter(known -> !known.guardian().isEmpty()).isPresent());
    }

    Said said(ConsentRecord record, FamilyMember member) {
        LocalDate day = LocalDate.ofInstant(record.at(), DutchTime.ZONE);
        LocalDate end = record.expiresOn();
        return new Said(record.kind(), record.by(), member.ageOn(day), end != null && end.isBefore(today));
    }

    private List<Holder> holders(Optional<Person> child) {
        return members.stream()
                .filter(one -> !one.isChild())
                .map(adult -> child.stream()
                        .flatMap(known -> known.ties().stream())
                        .filter(tie -> tie.to().equals(adult.id()))
                        .findFirst()
                        .map(tie -> new Holder(adult.id(), authority(tie, adult), tie.isGuardian()))
                        .orElseGet(() -> new Holder(adult.id(), unless(adult), false)))
                .toList();
    }

    /** Step- and foster parents have none unless somebody says so; of mothers and fathers it has to be found out. */
    private static Tie.Authority unless(FamilyMember adult) {
        boolean isParent = adult.relation() == Relation.MOTHER || adult.relation() == Relation.FATHER;
        return isParent ? Tie.Authority.UNKNOWN : Tie.Authority.NO;
    }

    private static Tie.Authority authority(Tie tie, FamilyMember adult) {
        return tie.authority() == Tie.Authority.UNKNOWN && !tie.isParent() ? unless(adult) : tie.authority();
    }

    private Optional<Person> person(FamilyMember member) {
        return persons.stream()
                .filter(one -> one.participant().equals(member.id()))
                .findFirst();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DutchTime.ZONE);
    }
}
