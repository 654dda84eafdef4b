package nl.meetmoment.linkage.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.linkage.consent.ConsentRecord.Manner;
import nl.meetmoment.linkage.consent.ConsentRegister.Statement;
import nl.meetmoment.linkage.consent.ConsentSubject.Kind;
import nl.meetmoment.linkage.consent.SigningVisits.Visited;
import org.jspecify.annotations.Nullable;
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
 * Signing at a visit: who has to consent to its wave signs on the laptop, or has signed on paper; the assistant is the
 * witness. The last signature ticks the checklist. Shows no names.
 */
@Controller
@RequestMapping("/linkage/consent/visits/{visit}")
class VisitConsentController {

    private final SigningVisits visits;

    private final ConsentRegister register;

    VisitConsentController(SigningVisits visits, ConsentRegister register) {
        this.visits = visits;
        this.register = register;
    }

    @GetMapping
    String forms(@PathVariable UUID visit, @AuthenticationPrincipal StaffMember who, Model model, Locale locale) {
        model.addAttribute("form", ConsentEntry.EMPTY);
        return visits.page(visits.of(visit, who), model, locale);
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
        Visited visited = visits.of(visit, who);
        form.checkSignature(findings);
        if (findings.hasErrors()) {
            response.setStatus(422);
            return visits.page(visited, model, locale);
        }
        try {
            register.keep(visited.family(), statement(visited, form), who.id());
        } catch (ConsentRefused refused) {
            response.setStatus(409);
            return visits.page(visited, model.addAttribute("refused", refused.reason()), locale);
        }
        return next(visit, "signed", who, next);
    }

    /** What was signed on paper, one tick for each signature; what was ticked before stays as it was. */
    @PostMapping("/paper")
    String paper(
            @PathVariable UUID visit,
            @ModelAttribute("paper") PaperEntry form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        Visited visited = visits.of(visit, who);
        form.check(findings);
        if (findings.hasErrors()) {
            response.setStatus(422);
            model.addAttribute("form", ConsentEntry.EMPTY);
            return visits.page(visited, model, locale);
        }
        try {
            register.keep(visited.family(), form.statements(visited), who.id());
        } catch (ConsentRefused refused) {
            response.setStatus(409);
            model.addAttribute("form", ConsentEntry.EMPTY);
            return visits.page(visited, model.addAttribute("refused", refused.reason()), locale);
        }
        return next(visit, "paper", who, next);
    }

    private String next(UUID visit, String kept, StaffMember who, RedirectAttributes next) {
        next.addFlashAttribute("kept", kept);
        return visits.tickWhenComplete(visit, who)
                ? "redirect:/staff/visits/" + visit
                : "redirect:/linkage/consent/visits/" + visit;
    }

    private static Statement statement(Visited visited, ConsentEntry form) {
        FamilyMember about = visited.about(form.aboutNumber());
        if (!visited.isSigner(form.byNumber())) {
            throw Problem.NOT_FOUND.exception();
        }
        if (visited.isBarred(about)) {
            throw ConsentRefused.notHere();
        }
        return new Statement(
                about,
                by(visited, form.byNumber()),
                visited.purpose(),
                Kind.GIVEN,
                Manner.LAPTOP,
                null,
                form.typedName(),
                form.drawn(),
                "",
                "");
    }

    static @Nullable FamilyMember by(Visited visited, int number) {
        return number == 0 ? null : visited.family().member(number);
    }
}
