package nl.meetmoment.linkage.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.ChecklistPoint;
import nl.meetmoment.fieldwork.ContactScope;
import nl.meetmoment.fieldwork.Contacts;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.fieldwork.VisitConduct;
import nl.meetmoment.linkage.consent.ConsentRecord.Manner;
import nl.meetmoment.linkage.consent.ConsentRegister.State;
import nl.meetmoment.linkage.consent.ConsentRegister.Statement;
import nl.meetmoment.linkage.consent.ConsentSubject.Kind;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Signing on the laptop at a visit: who has to consent to the wave of the visit reads the form and types the own name; the
 * assistant is the witness. The last signature ticks the checklist. Shows numbers, no names.
 */
@Controller
@RequestMapping("/linkage/consent/visits/{visit}")
class VisitConsentController {

    private final ContactScope scope;

    private final Signers signers;

    private final ConsentRegister register;

    private final ConsentViews views;

    private final ConsentForms forms;

    private final VisitConduct conduct;

    VisitConsentController(
            ContactScope scope,
            Signers signers,
            ConsentRegister register,
            ConsentViews views,
            ConsentForms forms,
            VisitConduct conduct) {
        this.scope = scope;
        this.signers = signers;
        this.register = register;
        this.views = views;
        this.forms = forms;
        this.conduct = conduct;
    }

    /**
     * @param numbers of those whom the visit is to and who take part
     * @param signers numbers of those who can sign there
     */
    private record Visited(UUID visit, String purpose, State family, Set<Integer> numbers, Set<Integer> signers) {

        boolean isComplete() {
            return family.members().stream()
                    .filter(member -> numbers.contains(member.number()))
                    .allMatch(member -> family.standings().containsKey(member.id())
                            && family.standing(member, purpose).isComplete());
        }
    }

    @GetMapping
    String forms(@PathVariable UUID visit, @AuthenticationPrincipal StaffMember who, Model model, Locale locale) {
        model.addAttribute("form", ConsentEntry.EMPTY);
        return page(visited(visit, who), model, locale);
    }

    @PostMapping
    String sign(
            @PathVariable UUID visit,
            @ModelAttribute("form") ConsentEntry form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        Visited visited = visited(visit, who);
        form.checkSignature(findings);
        if (findings.hasErrors()) {
            response.setStatus(422);
            return page(visited, model, locale);
        }
        try {
            register.keep(visited.family(), statement(visited, form), who);
        } catch (ConsentRefused refused) {
            response.setStatus(409);
            return page(visited, model.addAttribute("refused", refused.reason()), locale);
        }
        boolean isComplete = visited(visit, who).isComplete();
        if (isComplete) {
            conduct.tick(visit, ChecklistPoint.CONSENT_SIGNED);
        }
        next.addFlashAttribute("kept", "signed");
        return isComplete ? "redirect:/staff/visits/" + visit : "redirect:/linkage/consent/visits/" + visit;
    }

    private static Statement statement(Visited visited, ConsentEntry form) {
        FamilyMember about = visited.family().member(form.aboutNumber());
        if (!visited.numbers().contains(about.number())
                || form.byNumber() != 0 && !visited.signers().contains(form.byNumber())) {
            throw Problem.NOT_FOUND.exception();
        }
        return new Statement(
                about,
                form.byNumber() == 0 ? null : visited.family().member(form.byNumber()),
                visited.purpose(),
                Kind.GIVEN,
                Manner.LAPTOP,
                null,
                form.typedName(),
                form.drawn(),
                "",
                "");
    }

    private Visited visited(UUID visit, StaffMember who) {
        who.demand(Permission.HAND_OVER_LAPTOP);
        Contacts contacts = scope.ofVisit(visit, who).orElseThrow(Problem.NOT_FOUND::exception);
        String wave = scope.waveOf(visit).orElseThrow(Problem.NOT_FOUND::exception);
        return new Visited(
                visit,
                ConsentRegister.purpose(wave),
                register.of(contacts.caseNumber()),
                contacts.participants().stream().map(Contacts.Contact::number).collect(Collectors.toSet()),
                signers.at(contacts));
    }

    private String page(Visited visited, Model model, Locale locale) {
        List<ConsentView.Member> members = views.view(visited.family(), locale).members().stream()
                .filter(member -> visited.numbers().contains(member.number()))
                .map(member -> member.signedBy(visited.signers()))
                .toList();
        model.addAttribute("area", "day")
                .addAttribute("visit", visited.visit())
                .addAttribute("purpose", visited.purpose())
                .addAttribute("members", members)
                .addAttribute("text", forms.current(visited.purpose()).text(locale.getLanguage()));
        return "linkage/consent/visit";
    }
}
