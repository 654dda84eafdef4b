package nl.meetmoment.fieldwork.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.AppointmentRefused;
import nl.meetmoment.fieldwork.VisitsByTwo;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes an appointment with a family: first whom it is to and how, then a moment. */
@Controller
@RequestMapping("/staff/families/{caseNumber}/plan")
class PlanController {

    private final FamilySheets families;
    private final AppointmentLines lines;
    private final PlanPage page;
    private final VisitsByTwo byTwo;
    private final StudyCatalogue studies;

    PlanController(
            FamilySheets families, AppointmentLines lines, PlanPage page, VisitsByTwo byTwo, StudyCatalogue studies) {
        this.families = families;
        this.lines = lines;
        this.page = page;
        this.byTwo = byTwo;
        this.studies = studies;
    }

    @GetMapping
    String page(
            @PathVariable String caseNumber,
            @ModelAttribute PlanForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        who.demand(Permission.PLAN_VISITS);
        return page(caseNumber, form, model);
    }

    @PostMapping
    String plan(
            @PathVariable String caseNumber,
            @ModelAttribute PlanForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        who.demand(Permission.PLAN_VISITS);
        try {
            UUID visit = page.plan(caseNumber, wave(form), form, who.id());
            next.addFlashAttribute("planned", "planned");
            return "redirect:/staff/visits/" + visit;
        } catch (PlanningRefused refused) {
            model.addAttribute("refused", refused.reason());
        } catch (AppointmentRefused refused) {
            model.addAttribute("refused", refused.reason());
        }
        response.setStatus(422);
        return page(caseNumber, form, model);
    }

    @PostMapping("/by-two")
    String byTwo(
            @PathVariable String caseNumber,
            @RequestParam boolean on,
            @RequestParam(defaultValue = "") String wave,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes next) {
        who.demand(Permission.PLAN_VISITS);
        demandKnown(caseNumber);
        byTwo.set(caseNumber, on, who.id());
        next.addFlashAttribute("done", on ? "by-two" : "by-one").addAttribute("wave", wave);
        return "redirect:/staff/families/" + caseNumber + "/plan";
    }

    private String page(String caseNumber, PlanForm form, Model model) {
        String wave = wave(form);
        page.fill(model, caseNumber, wave, form)
                .addAttribute("area", "families")
                .addAttribute("existing", lines.ofFamily(caseNumber, wave));
        return "planning/plan";
    }

    private void demandKnown(String caseNumber) {
        if (families.find(caseNumber).isEmpty()) {
            throw Problem.NOT_FOUND.exception();
        }
    }

    /** The first one when none is asked for. */
    private String wave(PlanForm form) {
        String asked = Typed.text(form.wave());
        if (asked.isEmpty()) {
            return studies.current().waves().get(0).code();
        }
        if (studies.current().waves().stream().noneMatch(wave -> wave.code().equals(asked))) {
            throw Problem.NOT_FOUND.exception();
        }
        return asked;
    }
}
