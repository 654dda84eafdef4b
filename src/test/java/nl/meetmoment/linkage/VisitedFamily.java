package nl.meetmoment.linkage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.NewFamily;
import nl.meetmoment.fieldwork.NewParticipant;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;

/** The mother and the child of {@link Families}, known to fieldwork too. */
final class VisitedFamily {

    private VisitedFamily() {}

    static RegisteredFamily register(FamilyRegistration families, PersonRegistration persons) {
        RegisteredFamily family = families.register(newFamily());
        persons.register(known(Families.mother(family.caseNumber()), family, 0));
        persons.register(known(Families.child(family.caseNumber()), family, 1));
        return family;
    }

    /** Which linkage has not heard of yet. */
    static NewFamily newFamily() {
        var mother = new NewParticipant(
                ParticipantKind.PARENT, Relation.MOTHER, Sex.FEMALE, YearMonth.of(1988, 3), Measure.NONE, true);
        var child = new NewParticipant(
                ParticipantKind.CHILD, Relation.CHILD, Sex.FEMALE, YearMonth.of(2016, 8), Measure.OTS, true);
        return new NewFamily("vt_utrecht", LocalDate.of(2026, 11, 2), List.of(mother, child));
    }

    private static NewPerson known(NewPerson person, RegisteredFamily family, int place) {
        return new NewPerson(
                family.participants().get(place).id(),
                person.caseNumber(),
                person.name(),
                person.addresses(),
                person.contact(),
                person.ties(),
                person.guardian());
    }
}
