package nl.meetmoment.fieldwork.waves;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.FamilyChanges;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a family by hand; names and addresses are entered afterwards, where they are sealed. */
@Controller
@RequestMapping("/staff/families/new")
class NewFamilyController {

    private final FamilyRegistration registration;
    private final StudyCatalogue studies;
    private final Standings standings;
    private final FamilyChanges changes;

    NewFamilyController(
            FamilyRegistration registration, StudyCatalogue studies, Standings standings, FamilyChanges changes) {
        this.registration = registration;
        this.studies = studies;
        this.standings = standings;
        this.changes = changes;
    }

    @GetMapping
    String form(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_FAMILIES);
        return fill(model.addAttribute("form", FamilyForm.empty(standings.today())));
    }

    /** @param more more lines are asked for, and nothing is registered yet */
    @PostMapping
    String register(
            @ModelAttribute("form") FamilyForm form,
            BindingResult findings,
            @RequestParam(defaultValue = "false") boolean more,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.MANAGE_FAMILIES);
        if (more) {
            return fill(model.addAttribute("form", form.withMoreLines()));
        }
        check(form, findings);
        if (findings.hasErrors()) {
            response.setStatus(422);
            return fill(model);
        }
        String caseNumber = changes.register(form.toFamily(), who).caseNumber();
        said.addFlashAttribute("registered", true);
        return "redirect:/staff/families/" + caseNumber;
    }

    private void check(FamilyForm form, BindingResult findings) {
        if (studies.current().region(form.region()).isEmpty()) {
            findings.rejectValue("region", "", "families.new.region.problem");
        }
        if (form.day().filter(day -> !day.isAfter(standings.today())).isEmpty()) {
            findings.rejectValue("intake", "", "families.new.intake.problem");
        }
        IntStream.range(0, form.members().size())
                .filter(i -> !form.members().get(i).isEmpty())
                .forEach(i -> form.members()
                        .get(i)
                        .fault(standings.today())
                        .ifPresent(fault ->
                                findings.rejectValue("members[" + i + "]", "", "families.unchanged.member-" + fault)));
        if (!findings.hasErrors()) {
            checkTogether(form, findings);
        }
    }

    private void checkTogether(FamilyForm form, BindingResult findings) {
        if (form.filled().stream().allMatch(MemberForm::isChild)) {
            findings.rejectValue("members", "", "families.new.parent.problem");
        }
        if (!registration.hasEligibleChild(form.toFamily())) {
            findings.rejectValue("members", "", "families.new.child.problem");
        }
    }

    private String fill(Model model) {
        model.addAttribute("area", "families")
                .addAttribute("regions", RegionChoice.of(studies.current()))
                .addAttribute("relations", MemberForm.RELATIONS)
                .addAttribute(
                        "measures",
                        Stream.of(Measure.values()).map(Measure::code).toList());
        return "waves/new";
    }
}
