package nl.meetmoment.linkage.consent;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.Contacts;
import nl.meetmoment.fieldwork.Contacts.Contact;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.linkage.Address;
import nl.meetmoment.linkage.FamilyConsent;
import nl.meetmoment.linkage.FamilyConsent.Known;
import org.springframework.stereotype.Component;

/**
 * Who can sign at a visit: those whom it is to, and who lives with one of them. Of a parent who lives elsewhere nobody there
 * hears anything, not even that the parent takes part. Whose address is not known lives with nobody.
 */
@Component
class Signers {

    private final FamilyConsent families;

    Signers(FamilyConsent families) {
        this.families = families;
    }

    /** Their numbers. */
    Set<Integer> at(Contacts visit) {
        Known family = families.of(visit.caseNumber());
        Set<UUID> visited =
                visit.participants().stream().map(Contact::participant).collect(toSet());
        Set<Address> homes = homes(family, hosts(family, visited)).collect(toSet());
        return family.members().stream()
                .filter(one -> visited.contains(one.id())
                        || homes(family, Set.of(one.id())).anyMatch(homes::contains))
                .map(FamilyMember::number)
                .collect(toSet());
    }

    /** The adults whom it is to, as a child may have two homes; the children when it is to no adult. */
    private static Set<UUID> hosts(Known family, Set<UUID> visited) {
        Set<UUID> adults = family.members().stream()
                .filter(one -> !one.isChild())
                .map(FamilyMember::id)
                .filter(visited::contains)
                .collect(toSet());
        return adults.isEmpty() ? visited : adults;
    }

    private static Stream<Address> homes(Known family, Set<UUID> whose) {
        return family.persons().stream()
                .filter(one -> whose.contains(one.participant()))
                .flatMap(one -> one.addresses().stream())
                .filter(Address::isWhole)
                .map(Address::withoutLabel);
    }
}
