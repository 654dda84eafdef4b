package nl.meetmoment.linkage;

import java.util.List;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.fieldwork.FamilyMembers;
import org.springframework.stereotype.Service;

/** What consent has to know of a family: ages, ties and guardians. Names never leave with it for a page. */
@Service
public class FamilyConsent {

    private final Persons persons;

    private final FamilyMembers members;

    FamilyConsent(Persons persons, FamilyMembers members) {
        this.persons = persons;
        this.members = members;
    }

    /** @param persons those of the members whom linkage can read */
    public record Known(List<FamilyMember> members, List<Person> persons) {}

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when there is no such family */
    public Known of(String caseNumber) {
        List<FamilyMember> family = members.of(caseNumber);
        if (family.isEmpty()) {
            throw Problem.NOT_FOUND.exception();
        }
        return new Known(family, persons.ofFamily(caseNumber));
    }
}
