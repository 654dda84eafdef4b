package nl.meetmoment.linkage;

import java.time.Clock;
import java.util.List;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.fieldwork.FamilyMembers;
import nl.meetmoment.fieldwork.HomeAreas;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The persons of a family for a coordinator: to look at and to change, each in the trail before it is shown or kept. */
@Service
public class FamilyPersons {

    private final Persons persons;

    private final PersonIndex index;

    private final FamilyMembers members;

    private final HomeAreas areas;

    private final PersonRegistration registration;

    private final AuditTrail trail;

    private final TransactionTemplate transaction;

    private final Clock clock;

    FamilyPersons(
            Persons persons,
            PersonIndex index,
            FamilyMembers members,
            HomeAreas areas,
            PersonRegistration registration,
            AuditTrail trail,
            @Qualifier("linkage") TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.index = index;
        this.members = members;
        this.areas = areas;
        this.registration = registration;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A family as fieldwork and linkage know it.
     *
     * @param members all, by number
     * @param persons those of them whom linkage can read
     * @param history newest first
     */
    public record Known(
            String caseNumber, List<FamilyMember> members, List<Person> persons, List<PersonChange> history) {}

    /** @throws nl.meetmoment.common.ProblemException FORBIDDEN, or NOT_FOUND when there is no such family */
    public Known show(String caseNumber, StaffMember who) {
        List<FamilyMember> family = demanded(caseNumber, who);
        trail.append(who.id().toString(), "family-persons.shown", caseNumber);
        return new Known(caseNumber, family, persons.ofFamily(caseNumber), persons.changes(caseNumber));
    }

    /**
     * Keeps a person as it was changed, or as it was entered for the first time; without a change nothing happens.
     *
     * @throws PersonChangedMeanwhile when it was made on an older revision
     */
    public void change(String caseNumber, Person changed, StaffMember who) {
        FamilyMember member = demanded(caseNumber, who).stream()
                .filter(one -> one.id().equals(changed.participant()))
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::exception);
        if (persons.of(List.of(changed.participant())).isEmpty()) {
            String subject = caseNumber + "/" + member.number();
            trail.append(who.id().toString(), "person.registered", subject, () -> {
                registration.register(NewPerson.of(changed, caseNumber));
                return subject;
            });
            return;
        }
        List<String> fields = changedFields(changed);
        if (!fields.isEmpty()) {
            String subject = caseNumber + "/" + member.number();
            keep(changed, new PersonChange(changed.participant(), clock.instant(), who.id(), fields), subject);
            areas.lives(changed.participant(), changed.postcode());
        }
    }

    private List<String> changedFields(Person changed) {
        Person known = persons.of(List.of(changed.participant())).stream()
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::exception);
        if (known.revision() != changed.revision()) {
            throw new PersonChangedMeanwhile();
        }
        return known.changes(changed);
    }

    private void keep(Person changed, PersonChange change, String subject) {
        transaction.executeWithoutResult(status -> {
            trail.append(change.by().toString(), "person.changed", subject);
            if (!persons.change(changed)) {
                throw new PersonChangedMeanwhile();
            }
            index.keep(changed);
            persons.addChange(change, changed.revision() + 1);
        });
    }

    private List<FamilyMember> demanded(String caseNumber, StaffMember who) {
        who.demand(Permission.MANAGE_FAMILIES);
        who.demand(Permission.SEE_CONTACT_CARD);
        List<FamilyMember> family = members.of(caseNumber);
        if (family.isEmpty()) {
            throw Problem.NOT_FOUND.exception();
        }
        return family;
    }
}
