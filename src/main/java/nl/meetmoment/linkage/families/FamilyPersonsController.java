package nl.meetmoment.linkage.families;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.linkage.FamilyPersons;
import nl.meetmoment.linkage.Person;
import nl.meetmoment.linkage.PersonChangedMeanwhile;
import nl.meetmoment.linkage.messages.FamilyMessages;
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

/** The persons of a family, for a coordinator to look at and to change. */
@Controller
@RequestMapping("/linkage/families/{caseNumber}")
class FamilyPersonsController {

    private final FamilyPersons persons;

    private final FamilyViews views;

    private final FamilyMessages messages;

    FamilyPersonsController(FamilyPersons persons, FamilyViews views, FamilyMessages messages) {
        this.persons = persons;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping
    String family(@PathVariable String caseNumber, @AuthenticationPrincipal StaffMember who, Model model) {
        model.addAttribute("area", "persons")
                .addAttribute("family", views.view(persons.show(caseNumber, who)))
                .addAttribute("messages", messages.of(caseNumber));
        return "linkage/families/family";
    }

    @GetMapping("/persons/{number}")
    String person(
            @PathVariable String caseNumber,
            @PathVariable int number,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        FamilyPersons.Known family = persons.show(caseNumber, who);
        FamilyMember member = member(family, number);
        model.addAttribute(
                "form",
                PersonForm.of(
                        FamilyViews.person(family, member).orElseGet(() -> Person.unknown(member.id())),
                        adults(family, member)));
        return form(model, family, member);
    }

    @PostMapping("/persons/{number}")
    String change(
            @PathVariable String caseNumber,
            @PathVariable int number,
            @ModelAttribute("form") PersonForm form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FamilyPersons.Known family = persons.show(caseNumber, who);
        FamilyMember member = member(family, number);
        form.check(findings, views.today());
        if (findings.hasErrors()) {
            response.setStatus(422);
            return form(model, family, member);
        }
        try {
            persons.change(caseNumber, form.toPerson(member, adults(family, member)), who);
        } catch (PersonChangedMeanwhile meanwhile) {
            response.setStatus(409);
            model.addAttribute("changedMeanwhile", true);
            return form(model, family, member);
        }
        next.addFlashAttribute("saved", number);
        return "redirect:/linkage/families/" + caseNumber;
    }

    private static String form(Model model, FamilyPersons.Known family, FamilyMember member) {
        model.addAttribute("area", "persons")
                .addAttribute("caseNumber", family.caseNumber())
                .addAttribute("member", member)
                .addAttribute("adults", adults(family, member));
        return "linkage/families/person";
    }

    private static FamilyMember member(FamilyPersons.Known family, int number) {
        return family.members().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::exception);
    }

    /** Those other than the person. */
    private static List<FamilyMember> adults(FamilyPersons.Known family, FamilyMember member) {
        return family.members().stream()
                .filter(one -> !one.isChild() && one.number() != member.number())
                .toList();
    }
}
