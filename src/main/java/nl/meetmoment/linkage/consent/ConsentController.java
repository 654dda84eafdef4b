package nl.meetmoment.linkage.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.linkage.consent.ConsentRecord.Manner;
import nl.meetmoment.linkage.consent.ConsentRegister.State;
import nl.meetmoment.linkage.consent.ConsentRegister.Statement;
import nl.meetmoment.linkage.consent.ConsentSubject.Kind;
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

/** Consent in a family, for a coordinator: how it stands, what was said by telephone or on paper, exceptions, withdrawal. */
@Controller
@RequestMapping("/linkage/families/{caseNumber}/consent")
class ConsentController {

    private final ConsentRegister register;

    private final ConsentViews views;

    private final Clock clock;

    ConsentController(ConsentRegister register, ConsentViews views, Clock clock) {
        this.register = register;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    String consent(
            @PathVariable String caseNumber, @AuthenticationPrincipal StaffMember who, Model model, Locale locale) {
        State family = state(caseNumber, who);
        model.addAttribute("form", ConsentEntry.EMPTY);
        return page(family, model, locale);
    }

    @PostMapping("/given")
    String give(
            @PathVariable String caseNumber,
            @ModelAttribute("form") ConsentEntry form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        State family = state(caseNumber, who);
        form.checkReference(findings, Subjects.day(clock.instant()));
        if (findings.hasErrors()) {
            return again(family, "given", model, locale, response);
        }
        Statement said = new Statement(
                family.member(form.aboutNumber()),
                by(family, form),
                form.purpose(),
                Kind.GIVEN,
                form.how().orElseThrow(),
                form.day().orElse(null),
                "",
                "",
                form.reference(),
                "");
        return keep(family, said, "given", who, model, locale, response, next);
    }

    @PostMapping("/excused")
    String excuse(
            @PathVariable String caseNumber,
            @ModelAttribute("form") ConsentEntry form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        State family = state(caseNumber, who);
        form.checkReason(findings);
        if (findings.hasErrors()) {
            return again(family, "excused", model, locale, response);
        }
        Statement said = new Statement(
                family.member(form.aboutNumber()),
                by(family, form),
                form.purpose(),
                Kind.EXCUSED,
                Manner.PAPER,
                null,
                "",
                "",
                "",
                form.reason());
        return keep(family, said, "excused", who, model, locale, response, next);
    }

    /** From one purpose or from {@code all}; an objection is from all. */
    @PostMapping("/withdrawn")
    String withdraw(
            @PathVariable String caseNumber,
            @ModelAttribute("form") ConsentEntry form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        who.demand(Permission.HANDLE_WITHDRAWALS);
        State family = state(caseNumber, who);
        form.checkOptionalReason(findings);
        if (findings.hasErrors()) {
            return again(family, "withdrawn", model, locale, response);
        }
        boolean isObjection = form.purpose().equals("objection");
        boolean isAll = isObjection || form.purpose().equals("all");
        FamilyMember about = family.member(form.aboutNumber());
        if (!isAll && !family.isAsked(about, form.purpose())) {
            throw Problem.NOT_FOUND.exception();
        }
        Set<String> purposes = isAll ? register.purposes(about) : Set.of(form.purpose());
        register.withdraw(family, about, purposes, isAll, isObjection, form.reason(), who);
        next.addFlashAttribute("kept", isAll ? "stopped" : "withdrawn");
        return "redirect:/linkage/families/" + caseNumber + "/consent";
    }

    private String keep(
            State family,
            Statement said,
            String step,
            StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            register.keep(family, said, who.id());
        } catch (ConsentRefused refused) {
            response.setStatus(409);
            model.addAttribute("refused", refused.reason());
            return page(family, model.addAttribute("step", step), locale);
        }
        next.addFlashAttribute("kept", step);
        return "redirect:/linkage/families/" + family.caseNumber() + "/consent";
    }

    private String again(State family, String step, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(422);
        return page(family, model.addAttribute("step", step), locale);
    }

    private String page(State family, Model model, Locale locale) {
        model.addAttribute("area", "persons").addAttribute("consent", views.view(family, locale));
        return "linkage/consent/family";
    }

    private State state(String caseNumber, StaffMember who) {
        who.demand(Permission.MANAGE_FAMILIES);
        return register.of(caseNumber);
    }

    private static @Nullable FamilyMember by(State family, ConsentEntry form) {
        return form.byNumber() == 0 ? null : family.member(form.byNumber());
    }
}
