package nl.meetmoment.linkage.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.ChecklistPoint;
import nl.meetmoment.fieldwork.ContactScope;
import nl.meetmoment.fieldwork.Contacts;
import nl.meetmoment.fieldwork.Contacts.Contact;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.fieldwork.VisitConduct;
import nl.meetmoment.fieldwork.VisitNames;
import nl.meetmoment.linkage.consent.ConsentRegister.State;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A visit as its assistant has it signed: of whom, by whom, for which wave. */
@Component
class SigningVisits {

    private final ContactScope scope;
    private final Signers signers;
    private final ConsentRegister register;
    private final ConsentViews views;
    private final ConsentForms forms;
    private final VisitNames names;
    private final VisitConduct conduct;
    private final Clock clock;

    SigningVisits(
            ContactScope scope,
            Signers signers,
            ConsentRegister register,
            ConsentViews views,
            ConsentForms forms,
            VisitNames names,
            VisitConduct conduct,
            Clock clock) {
        this.scope = scope;
        this.signers = signers;
        this.register = register;
        this.views = views;
        this.forms = forms;
        this.names = names;
        this.conduct = conduct;
        this.clock = clock;
    }

    /**
     * One visit.
     *
     * @param called names on the page of those whom the visit is to and who take part, by number
     * @param signers numbers of those who can sign there
     */
    record Visited(UUID visit, String purpose, State family, Map<Integer, String> called, Set<Integer> signers) {

        /** @throws nl.meetmoment.common.ProblemException NOT_FOUND unless the visit is to this one */
        FamilyMember about(int number) {
            if (!called.containsKey(number)) {
                throw Problem.NOT_FOUND.exception();
            }
            return family.member(number);
        }

        /** Who has signed, has withdrawn or is not asked here cannot sign once more; 0 is the guardian outside the family. */
        boolean isOpen(int about, int by) {
            Standing standing = family.standing(about(about), purpose);
            UUID signer = by == 0 ? null : family.member(by).id();
            return standing.isOpen(signer);
        }

        /** Withdrawn, objected to, or to be found out first: the coordinator's to see to. */
        boolean isBarred(FamilyMember about) {
            return family.standing(about, purpose).isBarred();
        }

        boolean isSigner(int number) {
            return number == 0 || signers.contains(number);
        }

        private boolean isComplete() {
            return family.members().stream()
                    .filter(member -> called.containsKey(member.number()))
                    .allMatch(member -> family.isComplete(member, purpose));
        }
    }

    /** @throws nl.meetmoment.common.ProblemException FORBIDDEN, or NOT_FOUND for a visit that is not there for this person now */
    Visited of(UUID visit, StaffMember who) {
        who.demand(Permission.HAND_OVER_LAPTOP);
        Contacts contacts = scope.ofVisit(visit, who).orElseThrow(Problem.NOT_FOUND::exception);
        String wave = scope.waveOf(visit).orElseThrow(Problem.NOT_FOUND::exception);
        return new Visited(
                visit,
                ConsentRegister.purpose(wave),
                register.of(contacts.caseNumber()),
                contacts.participants().stream().collect(Collectors.toMap(Contact::number, Contact::called)),
                signers.at(contacts));
    }

    /** Ticks the checklist with the last signature. True when it was that. */
    boolean tickWhenComplete(UUID visit, StaffMember who) {
        boolean isComplete = of(visit, who).isComplete();
        if (isComplete) {
            conduct.tick(visit, ChecklistPoint.CONSENT_SIGNED);
        }
        return isComplete;
    }

    String page(Visited visited, Model model, Locale locale) {
        List<ConsentView.Member> members = views.view(visited.family(), locale).members().stream()
                .filter(member -> visited.called().containsKey(member.number()))
                .map(member -> member.signedBy(visited.signers()))
                .toList();
        if (!model.containsAttribute("paper")) {
            model.addAttribute("paper", new PaperEntry(null));
        }
        model.addAttribute("area", "day")
                .addAttribute("visit", visited.visit())
                .addAttribute("purpose", visited.purpose())
                .addAttribute("members", members)
                .addAttribute("open", members.stream().anyMatch(one -> one.isOpen(visited.purpose())))
                .addAttribute("called", called(visited))
                .addAttribute("text", forms.current(visited.purpose()).text(locale.getLanguage()));
        return "linkage/consent/visit";
    }

    /** Also of who signs and is not visited. */
    private Map<Integer, String> called(Visited visited) {
        LocalDate today = Subjects.day(clock.instant());
        return visited.family().members().stream()
                .collect(Collectors.toMap(FamilyMember::number, one -> visited.called()
                        .getOrDefault(
                                one.number(), names.of(one.isChild(), one.word(), one.ageOn(today), one.letter()))));
    }
}
