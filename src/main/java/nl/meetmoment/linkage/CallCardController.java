package nl.meetmoment.linkage;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.AppointmentRefused;
import nl.meetmoment.fieldwork.calls.CallPlanning;
import nl.meetmoment.fieldwork.calls.ContactOutcome;
import nl.meetmoment.fieldwork.calls.ContactRefused;
import nl.meetmoment.fieldwork.calls.Contacting;
import nl.meetmoment.fieldwork.calls.OwnCalls;
import nl.meetmoment.fieldwork.planning.PlanForm;
import nl.meetmoment.fieldwork.planning.PlanningRefused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The family that a caller has on the telephone: who it is, whether to call now, how it ended, an appointment. */
@Controller
@RequestMapping("/linkage/calls/{assignment}")
class CallCardController {

    private static final String LIST = "redirect:/staff/my-calls";

    private final CallCards cards;
    private final Contacting contacting;
    private final CallPlanning planning;
    private final Clock clock;

    CallCardController(CallCards cards, Contacting contacting, CallPlanning planning, Clock clock) {
        this.cards = cards;
        this.contacting = contacting;
        this.planning = planning;
        this.clock = clock;
    }

    @GetMapping
    String card(
            @PathVariable UUID assignment,
            @ModelAttribute PlanForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        return fill(model, cards.show(assignment, who), CallForm.EMPTY, form, Map.of());
    }

    @PostMapping("/attempts")
    String attempt(
            @PathVariable UUID assignment,
            @ModelAttribute("attempt") CallForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.CALL_OWN_LIST);
        List<CallHours> hours = cards.callBackHours(assignment, who);
        Map<String, String> findings = form.findings(clock.instant(), cards.mayLeaveMessage(assignment, who), hours);
        if (!findings.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("callBackHours", cards.inWords(hours));
            return fill(model, cards.show(assignment, who), form, PlanForm.EMPTY, findings);
        }
        contacting.record(assignment, form.toContact(), who);
        said.addFlashAttribute("said", form.outcome()).addFlashAttribute("undo", assignment);
        return LIST;
    }

    @PostMapping("/plan")
    String plan(
            @PathVariable UUID assignment,
            @ModelAttribute PlanForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        try {
            planning.plan(assignment, form, who);
            said.addFlashAttribute("said", ContactOutcome.APPOINTMENT.code());
            return LIST;
        } catch (PlanningRefused refused) {
            model.addAttribute("refused", refused.reason());
        } catch (AppointmentRefused refused) {
            model.addAttribute("refused", refused.reason());
        }
        response.setStatus(422);
        return fill(model, cards.show(assignment, who), CallForm.EMPTY, form, Map.of());
    }

    /** What cannot be done now is said on the list, which shows how things stand. */
    @ExceptionHandler
    String refused(ContactRefused refused, RedirectAttributes said) {
        said.addFlashAttribute("refused", refused.reason());
        return LIST;
    }

    private String fill(Model model, CallCardView card, CallForm attempt, PlanForm form, Map<String, String> findings) {
        if (!card.row().isDone()) {
            planning.fill(model, card.row(), form);
        }
        model.addAttribute("area", "my-calls")
                .addAttribute("card", card)
                .addAttribute("attempt", attempt)
                .addAttribute("findings", findings)
                .addAttribute("outcomes", ContactOutcome.choices())
                .addAttribute("refusals", OwnCalls.refusals());
        return "linkage/call";
    }
}
