package nl.meetmoment.fieldwork;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.SessionLock;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
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
import org.springframework.web.util.WebUtils;

/** The laptop goes to a participant. A start code is shown once, on the page that follows. */
@Controller
@RequestMapping("/staff")
class HandOverController {

    private static final String PAGE = "/staff/hand-over";

    private final VisitAccess access;
    private final HandOver handOver;
    private final SessionLock lock;

    HandOverController(VisitAccess access, HandOver handOver, SessionLock lock) {
        this.access = access;
        this.handOver = handOver;
        this.lock = lock;
    }

    /** The session is locked once there is something to hand over, and not before; of two at once the first counts. */
    @PostMapping("/visits/{visit}/hand-over")
    String begin(
            @PathVariable UUID visit,
            @RequestParam UUID participant,
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request) {
        access.demandOwn(visit, who, Permission.HAND_OVER_LAPTOP);
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            if (!lock.isLocked(request)) {
                Opened opened = handOver.begin(visit, participant, who);
                lock.lock(request, opened.handle(), "/staff/visits/" + visit);
                ShownOnce.keep(PAGE, opened, request);
            }
        }
        return "redirect:" + PAGE;
    }

    /** Only while nobody but its participant can have the laptop. */
    @GetMapping("/hand-over")
    String show(HttpServletRequest request, Model model) {
        Optional<Opened> opened = ShownOnce.take(PAGE, request).filter(one -> lock.isFor(request, one.handle()));
        if (opened.isEmpty()) {
            return "redirect:/staff/locked";
        }
        model.addAttribute("opened", opened.get()).addAttribute("locked", true);
        return "fieldwork/hand-over";
    }

    @PostMapping("/visits/{visit}/start-code/renew")
    String renew(
            @PathVariable UUID visit,
            @RequestParam UUID participant,
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request) {
        access.demandStartCodes(visit, who);
        String page = "/staff/visits/" + visit;
        ShownOnce.keep(page, handOver.renewCode(visit, participant, who), request);
        return "redirect:" + page;
    }

    /** Told by telephone, so nothing is locked: the respondent fills in elsewhere. */
    @PostMapping("/visits/{visit}/start-code/tell")
    String tell(
            @PathVariable UUID visit,
            @RequestParam UUID participant,
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request) {
        access.demandOwn(visit, who, Permission.GUIDE_RESPONDENT);
        String page = "/staff/visits/" + visit;
        ShownOnce.keep(page, handOver.tellCode(visit, participant, who), request);
        return "redirect:" + page;
    }

    /** Online only: at a visit it goes on when the laptop is handed over. */
    @PostMapping("/visits/{visit}/mode")
    String goOn(
            @PathVariable UUID visit,
            @RequestParam UUID participant,
            @RequestParam Mode mode,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes once) {
        access.demandStartCodes(visit, who);
        if (!mode.isOnline()) {
            throw Problem.MALFORMED.exception();
        }
        handOver.goOn(visit, participant, mode, who);
        once.addFlashAttribute("goesOn", mode.code());
        return "redirect:/staff/visits/" + visit + "#questionnaires";
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
