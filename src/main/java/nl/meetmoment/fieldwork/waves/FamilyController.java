package nl.meetmoment.fieldwork.waves;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.ChangeRefused;
import nl.meetmoment.fieldwork.FamilyChanges;
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

/** The page of a family, and what a coordinator decides and changes there. */
@Controller
@RequestMapping("/staff/families/{family}")
class FamilyController {

    private final FamilyPage page;
    private final WaveDecisions decisions;
    private final FamilyChanges changes;
    private final Standings standings;

    FamilyController(FamilyPage page, WaveDecisions decisions, FamilyChanges changes, Standings standings) {
        this.page = page;
        this.decisions = decisions;
        this.changes = changes;
        this.standings = standings;
    }

    @GetMapping
    String family(@PathVariable String family, @AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_FAMILIES);
        return page.fill(model, family);
    }

    @PostMapping("/waves")
    String decide(
            @PathVariable String family,
            @RequestParam String wave,
            @ModelAttribute("decision") DecisionForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.MANAGE_FAMILIES);
        try {
            UUID batch = decisions.decide(List.of(new ChosenWave(family, wave)), form.toDecision(), who);
            Said.decided(said, form.kind(), 1, batch);
            return back(family);
        } catch (DecisionRefused refused) {
            Said.refused(refused, model.addAttribute("open", "wave-" + wave), response);
            return page.fill(model, family);
        }
    }

    @PostMapping("/selection")
    String select(
            @PathVariable String family,
            @ModelAttribute("change") ChangeForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.MANAGE_FAMILIES);
        return change(
                family,
                "selection",
                model,
                response,
                said,
                () -> changes.select(family, form.children(), form.why(), who));
    }

    @PostMapping("/region")
    String move(
            @PathVariable String family,
            @ModelAttribute("change") ChangeForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.MANAGE_FAMILIES);
        return change(
                family, "region", model, response, said, () -> changes.move(family, form.region(), form.day(), who));
    }

    /** @param what {@code measure}, {@code left-home}, {@code came-home}, {@code stop} or {@code resume} */
    @PostMapping("/members/{number}/{what:measure|left-home|came-home|stop|resume}")
    String member(
            @PathVariable String family,
            @PathVariable int number,
            @PathVariable String what,
            @ModelAttribute("change") ChangeForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.MANAGE_FAMILIES);
        return change(family, "member-" + number, model, response, said, () -> {
            switch (what) {
                case "measure" -> changes.measure(family, number, form.chosenMeasure(), form.day(), who);
                case "left-home" -> changes.leftHome(family, number, form.day(), who);
                case "came-home" -> changes.cameHome(family, number, who);
                case "stop" -> changes.stop(family, number, form.why(), form.mayBeContacted(), who);
                default -> changes.resume(family, number, who);
            }
        });
    }

    @PostMapping("/join")
    String join(
            @PathVariable String family,
            @ModelAttribute("joining") MemberForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.MANAGE_FAMILIES);
        return change(family, "join", model, response, said, () -> {
            form.fault(standings.today()).ifPresent(fault -> {
                throw new ChangeRefused("member-" + fault);
            });
            changes.join(family, form.toParticipant(), who);
        });
    }

    private String change(
            String family,
            String form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said,
            Runnable step) {
        try {
            step.run();
            said.addFlashAttribute("changed", true);
            return back(family);
        } catch (ChangeRefused refused) {
            response.setStatus(422);
            model.addAttribute("open", form).addAttribute("unchanged", refused.reason());
            return page.fill(model, family);
        }
    }

    private static String back(String family) {
        return "redirect:/staff/families/" + family;
    }
}
