package nl.meetmoment.fieldwork;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.SessionLock;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.ResponseOpening.Opened;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The laptop goes to a participant. A start code is shown once, on the page that follows. */
@Controller
@RequestMapping("/staff")
class HandOverController {

    private static final String SHOWN_ONCE = "opened";

    private final VisitAccess access;
    private final HandOver handOver;
    private final SessionLock lock;

    HandOverController(VisitAccess access, HandOver handOver, SessionLock lock) {
        this.access = access;
        this.handOver = handOver;
        this.lock = lock;
    }

    /** The session is locked once there is something to hand over, and not before. */
    @PostMapping("/visits/{visit}/hand-over")
    String begin(
            @PathVariable UUID visit,
            @RequestParam UUID participant,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes once,
            HttpServletRequest request) {
        access.demandOwn(visit, who, Permission.HAND_OVER_LAPTOP);
        Opened opened = handOver.begin(visit, participant, who);
        lock.lock(request, opened.handle(), "/staff/visits/" + visit);
        once.addFlashAttribute(SHOWN_ONCE, opened);
        return "redirect:/staff/hand-over";
    }

    @GetMapping("/hand-over")
    String show(Model model) {
        if (!model.containsAttribute(SHOWN_ONCE)) {
            return "redirect:/staff/locked";
        }
        model.addAttribute("locked", true);
        return "fieldwork/hand-over";
    }

    @PostMapping("/visits/{visit}/start-code/renew")
    String renew(
            @PathVariable UUID visit,
            @RequestParam UUID participant,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes once) {
        access.demandStartCodes(visit, who);
        once.addFlashAttribute(SHOWN_ONCE, handOver.renewCode(visit, participant, who));
        return "redirect:/staff/visits/" + visit;
    }

    @PostMapping("/visits/{visit}/start-code/revoke")
    String revoke(
            @PathVariable UUID visit,
            @RequestParam UUID participant,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes once) {
        access.demandStartCodes(visit, who);
        handOver.revokeCode(visit, participant, who);
        once.addFlashAttribute("revoked", true);
        return "redirect:/staff/visits/" + visit;
    }
}
