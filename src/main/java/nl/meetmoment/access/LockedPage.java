package nl.meetmoment.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.attempts.TooManyAttempts;
import nl.meetmoment.common.web.RespondentCookie;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that staff have while a respondent has the laptop: the page that takes the member's password. */
@Controller
class LockedPage {

    private final SessionLock lock;
    private final StaffSessions sessions;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    LockedPage(SessionLock lock, StaffSessions sessions, AuditTrail trail, ApplicationEventPublisher events) {
        this.lock = lock;
        this.sessions = sessions;
        this.trail = trail;
        this.events = events;
    }

    /** Under the address of the form too, where a reload after a wrong password asks for it. */
    @GetMapping({"/staff/locked", "/staff/unlock"})
    String show(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Model model) {
        return lock.of(request).isPresent() ? page(member, model) : "redirect:/staff";
    }

    @PostMapping("/staff/unlock")
    String unlock(
            @AuthenticationPrincipal StaffMember member,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SessionLock.Held> held = lock.of(request);
        if (held.isEmpty()) {
            return "redirect:/staff";
        }
        Optional<Authentication> verified = sessions.verify(member.getUsername(), password, request);
        if (verified.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", true);
            return page(member, model);
        }
        unlock(member, held.get(), request);
        RespondentCookie.end(request, response);
        sessions.renew(verified.get(), request, response);
        return "redirect:" + held.get().returnTo();
    }

    @ExceptionHandler
    String later(
            TooManyAttempts refused,
            @AuthenticationPrincipal StaffMember member,
            HttpServletResponse response,
            Model model) {
        refused.mark(response);
        model.addAttribute("wait", refused.waiting());
        return page(member, model);
    }

    /** Also what is opened while this goes on ends before the lock goes. */
    private void unlock(StaffMember member, SessionLock.Held first, HttpServletRequest request) {
        SessionLock.Held held = first;
        endHandOvers(member, held);
        while (!lock.release(request, held)) {
            Optional<SessionLock.Held> more = lock.of(request);
            if (more.isEmpty()) {
                return;
            }
            held = more.get();
            endHandOvers(member, held);
        }
    }

    /** Before the lock goes: when it fails, the respondent's rights may be left, and the session stays locked. */
    private void endHandOvers(StaffMember member, SessionLock.Held held) {
        for (UUID handOver : held.handOvers()) {
            trail.append(member.id().toString(), "session.unlocked", handOver.toString());
        }
        events.publishEvent(new SessionUnlocked(member.id(), held.handOvers()));
    }

    private static String page(StaffMember member, Model model) {
        model.addAttribute("locked", true).addAttribute("name", member.name());
        return "access/locked";
    }
}
