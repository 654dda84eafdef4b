package nl.meetmoment.linkage.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.linkage.FamilyConsent;
import nl.meetmoment.linkage.consent.ConsentRecord.Manner;
import nl.meetmoment.linkage.consent.ConsentSubject.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what families signed on paper at an earlier visit, which was kept elsewhere until now. */
@Service
public class PaperConsents {

    private final FamilyConsent families;
    private final ConsentForms forms;
    private final Consents consents;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    PaperConsents(
            FamilyConsent families,
            ConsentForms forms,
            Consents consents,
            AuditTrail trail,
            @Qualifier("linkage") TransactionTemplate transaction) {
        this.families = families;
        this.forms = forms;
        this.consents = consents;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Where a family signed.
     *
     * @param takenBy account of the witness
     * @param reference to the sheets of paper
     */
    public record Signing(String caseNumber, Instant at, UUID takenBy, String reference) {}

    /**
     * Keeps consent about each of these participants to each purpose, by everybody who had to give it on that day, on the
     * newest version of its form.
     *
     * @throws nl.meetmoment.common.ProblemException NOT_FOUND when there is no such family or purpose
     */
    public void keep(Signing signing, Collection<UUID> about, Collection<String> purposes) {
        FamilyConsent.Known known = families.of(signing.caseNumber());
        var subjects = new Subjects(known.members(), known.persons(), Subjects.day(signing.at()));
        List<FamilyMember> members = known.members().stream()
                .filter(member -> about.contains(member.id()))
                .toList();
        transaction.executeWithoutResult(status -> purposes.forEach(purpose -> {
            ConsentForm form = forms.current(purpose);
            members.forEach(member -> keep(signing, member, form, subjects));
        }));
    }

    private void keep(Signing signing, FamilyMember about, ConsentForm form, Subjects subjects) {
        trail.append(
                signing.takenBy().toString(),
                "consent." + Kind.GIVEN.code(),
                signing.caseNumber() + "/" + about.number() + "/" + form.purpose());
        ConsentMatrix.of(subjects.of(about), List.of())
                .signatures()
                .forEach(signature -> consents.add(record(signing, about, signature.by(), form)));
    }

    private static ConsentRecord record(Signing signing, FamilyMember about, @Nullable UUID by, ConsentForm form) {
        return new ConsentRecord(
                UUID.randomUUID(),
                about.id(),
                by,
                form.purpose(),
                form.version(),
                form.sha256(),
                Kind.GIVEN,
                Manner.PAPER,
                signing.at(),
                signing.takenBy(),
                null,
                "",
                "",
                signing.reference(),
                "");
    }
}
