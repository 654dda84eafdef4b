package nl.meetmoment.linkage.recruitment;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.recruitment.CallOutcome;
import nl.meetmoment.fieldwork.recruitment.CallRefused;
import nl.meetmoment.fieldwork.recruitment.Calls;
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

/** The family that a recruiter has on the telephone: who it is, how the call ended, consent. */
@Controller
@RequestMapping("/linkage/recruitment/{entry}")
class CardController {

    private static final String LIST = "redirect:/staff/recruitment";

    private final Cards cards;
    private final Calls calls;
    private final HandOvers handOvers;
    private final Clock clock;

    CardController(Cards cards, Calls calls, HandOvers handOvers, Clock clock) {
        this.cards = cards;
        this.calls = calls;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    @GetMapping
    String card(@PathVariable UUID entry, @AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        CardView card = cards.show(entry, who);
        return fill(model, card, AttemptForm.EMPTY, ConsentForm.empty(cards.today()), Map.of());
    }

    @PostMapping("/attempts")
    String attempt(
            @PathVariable UUID entry,
            @ModelAttribute("attempt") AttemptForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        Map<String, String> findings = form.findings(clock.instant());
        if (!findings.isEmpty()) {
            response.setStatus(422);
            return fill(model, cards.show(entry, who), form, ConsentForm.empty(cards.today()), findings);
        }
        calls.record(entry, form.toAttempt(), who);
        said.addFlashAttribute("said", "recruitment.said." + form.outcome()).addFlashAttribute("undo", entry);
        return LIST;
    }

    @PostMapping("/consent")
    String consent(
            @PathVariable UUID entry,
            @ModelAttribute("consent") ConsentForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.RECORD_CONSENT);
        CardView card = cards.show(entry, who);
        Map<String, String> findings = form.findings(card, cards.today());
        if (!findings.isEmpty()) {
            response.setStatus(422);
            return fill(model, card, AttemptForm.EMPTY, form, findings);
        }
        boolean isDone = handOvers.begin(form.toHandOver(entry, card, who.id(), clock.instant()), who);
        said.addFlashAttribute("said", isDone ? "recruitment.said.consent" : "recruitment.said.consent-later");
        return LIST;
    }

    /** What cannot be done now is said on the list. */
    @ExceptionHandler
    String refused(CallRefused refused, RedirectAttributes said) {
        said.addFlashAttribute("refused", refused.reason());
        return LIST;
    }

    private static String fill(
            Model model, CardView card, AttemptForm attempt, ConsentForm consent, Map<String, String> findings) {
        model.addAttribute("area", "recruitment")
                .addAttribute("card", card)
                .addAttribute("attempt", attempt)
                .addAttribute("consent", consent)
                .addAttribute("findings", findings)
                .addAttribute("outcomes", CallOutcome.choices())
                .addAttribute("refusals", CallOutcome.REFUSED.details())
                .addAttribute("hindrances", CallOutcome.NOT_ELIGIBLE.details());
        return "recruitment/card";
    }
}
