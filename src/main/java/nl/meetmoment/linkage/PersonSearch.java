package nl.meetmoment.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.FamilyMembers;
import nl.meetmoment.linkage.BlindIndex.Entry;
import org.springframework.stereotype.Service;

/** Finds families by what somebody of them is called, telephoned or lives at. The trail has that, never by what. */
@Service
public class PersonSearch {

    /** Shown at once; who finds more has to say more. */
    public static final int MOST = 20;

    private final PersonIndex index;

    private final BlindIndex digests;

    private final FamilyMembers members;

    private final AuditTrail trail;

    PersonSearch(PersonIndex index, BlindIndex digests, FamilyMembers members, AuditTrail trail) {
        this.index = index;
        this.digests = digests;
        this.members = members;
        this.trail = trail;
    }

    /**
     * What is looked for; what is empty is not. All that is given has to hold for the family.
     *
     * @param caseNumber whole
     * @param postcode together with houseNumber
     */
    public record Terms(
            String caseNumber,
            String lastName,
            Optional<Integer> birthYear,
            String telephone,
            String postcode,
            String houseNumber) {

        /** Not what it asks for: names do not reach a log by accident. */
        @Override
        public String toString() {
            return "Terms[...]";
        }
    }

    /** @param isMore whether there are more than are given */
    public record Found(List<String> caseNumbers, boolean isMore) {}

    /** Nothing when no term can be looked for. */
    public Found find(Terms terms, StaffMember who) {
        who.demand(Permission.MANAGE_FAMILIES);
        who.demand(Permission.SEE_CONTACT_CARD);
        trail.append(who.id().toString(), "persons.searched", "search");
        if (!terms.caseNumber().isEmpty()) {
            return byCaseNumber(terms.caseNumber());
        }
        List<Set<Entry>> groups = groups(terms);
        if (groups.isEmpty() || groups.stream().anyMatch(Set::isEmpty)) {
            return new Found(List.of(), false);
        }
        List<String> found = index.families(groups, MOST + 1);
        return new Found(found.stream().limit(MOST).toList(), found.size() > MOST);
    }

    private Found byCaseNumber(String caseNumber) {
        return new Found(members.of(caseNumber).isEmpty() ? List.of() : List.of(caseNumber), false);
    }

    private List<Set<Entry>> groups(Terms terms) {
        var groups = new ArrayList<Set<Entry>>();
        if (!terms.lastName().isEmpty()) {
            groups.add(digests.name(terms.lastName(), terms.birthYear()));
        }
        if (!terms.telephone().isEmpty()) {
            groups.add(digests.telephone(terms.telephone()));
        }
        if (!terms.postcode().isEmpty()) {
            groups.add(digests.house(terms.postcode(), terms.houseNumber()));
        }
        return groups;
    }
}
