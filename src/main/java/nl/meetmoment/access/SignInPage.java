package nl.meetmoment.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.attempts.TooManyAttempts;
import nl.meetmoment.common.web.RespondentCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in with user name and password, and on to the page that was asked for. Whatever a respondent left open in this
 * browser is gone from it.
 */
@Controller
class SignInPage {

    private final StaffSessions sessions;
    private final RequestCache pageAskedFor;
    private final AuditTrail trail;

    SignInPage(StaffSessions sessions, RequestCache pageAskedFor, AuditTrail trail) {
        this.sessions = sessions;
        this.pageAskedFor = pageAskedFor;
        this.trail = trail;
    }

    @GetMapping("/staff/sign-in")
    String show(@AuthenticationPrincipal @Nullable StaffMember member) {
        return member == null ? "access/sign-in" : "redirect:/staff";
    }

    @PostMapping("/staff/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Authentication> verified = sessions.verify(userName.strip(), password, request);
        if (verified.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", true).addAttribute("userName", userName);
            return "access/sign-in";
        }
        String next = takePageAskedFor(request, response);
        UUID account = member(verified.get()).id();
        trail.append(account.toString(), "account.signed-in", account.toString());
        RespondentCookie.end(request, response);
        sessions.open(verified.get(), request, response);
        return "redirect:" + next;
    }

    @ExceptionHandler
    String later(TooManyAttempts refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        refused.mark(response);
        model.addAttribute("wait", refused.waiting()).addAttribute("userName", request.getParameter("userName"));
        return "access/sign-in";
    }

    private String takePageAskedFor(HttpServletRequest request, HttpServletResponse response) {
        if (!(pageAskedFor.getRequest(request, response) instanceof DefaultSavedRequest page)) {
            return "/staff";
        }
        pageAskedFor.removeRequest(request, response);
        String path = Objects.requireNonNull(page.getRequestURI());
        return page.getQueryString() == null ? path : path + "?" + page.getQueryString();
    }

    private static StaffMember member(Authentication verified) {
        return (StaffMember) Objects.requireNonNull(verified.getPrincipal());
    }
}
