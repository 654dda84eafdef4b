package nl.meetmoment.fieldwork;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.rewards.PaymentForm;
import nl.meetmoment.fieldwork.rewards.VisitRewards;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Handing over a reward at a visit: today, against a receipt. */
@Controller
@RequestMapping("/staff/visits/{visit}/rewards/{reward}")
class VisitRewardController {

    private final VisitPage page;
    private final VisitAccess access;
    private final VisitRewards rewards;
    private final Clock clock;

    VisitRewardController(VisitPage page, VisitAccess access, VisitRewards rewards, Clock clock) {
        this.page = page;
        this.access = access;
        this.rewards = rewards;
        this.clock = clock;
    }

    @PostMapping
    String pay(
            @PathVariable UUID visit,
            @PathVariable UUID reward,
            @AuthenticationPrincipal StaffMember who,
            @Valid @ModelAttribute("payment") PaymentForm form,
            BindingResult findings,
            Model model,
            HttpServletResponse response) {
        access.demandOwn(visit, who, Permission.CLOSE_VISIT);
        if (findings.hasErrors()) {
            response.setStatus(422);
            model.addAttribute("paying", reward);
            return page.fill(model, visit, who);
        }
        Visit held = access.toSee(visit, who);
        boolean isPaid = rewards.pay(
                reward, held.participants(), held.wave(), form, DutchTime.dateOf(clock.instant()), who.id());
        if (!isPaid) {
            response.setStatus(409);
            model.addAttribute("refused", "reward-not-open");
            return page.fill(model, visit, who);
        }
        return "redirect:/staff/visits/" + visit + "#rewards";
    }
}
