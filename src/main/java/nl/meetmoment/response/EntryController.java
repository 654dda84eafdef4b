package nl.meetmoment.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.attempts.Attempts;
import nl.meetmoment.common.attempts.Attempts.Secret;
import nl.meetmoment.common.attempts.TooManyAttempts;
import nl.meetmoment.common.web.RespondentEntered;
import nl.meetmoment.response.Entrance.Entered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The neutral start. It is the same for everybody, also for somebody whose session is open. */
@Controller
class EntryController {

    private static final String PAGE = "respondent/entry";

    private final Entrance entrance;
    private final RespondentCookies cookies;
    private final ApplicationEventPublisher events;
    private final Attempts attempts;

    EntryController(Entrance entrance, RespondentCookies cookies, ApplicationEventPublisher events, Attempts attempts) {
        this.entrance = entrance;
        this.attempts = attempts;
        this.cookies = cookies;
        this.events = events;
    }

    @GetMapping("/v")
    String start(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (cookies.takeClosedNote(request, response)) {
            model.addAttribute("problem", Problem.SESSION_ENDED.number());
        }
        return PAGE;
    }

    @PostMapping("/v/enter")
    String enter(
            @RequestParam(required = false) @Nullable String userName,
            @RequestParam(required = false) @Nullable String startCode,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Entered> entered = attempts.make(
                Secret.START_CODE,
                Entrance.limited(userName),
                request.getRemoteAddr(),
                () -> entrance.enter(userName, startCode));
        if (entered.isEmpty()) {
            response.setStatus(Problem.START_CODE_REFUSED.status());
            model.addAttribute("problem", Problem.START_CODE_REFUSED.number());
            model.addAttribute("userName", Entrance.limited(userName));
            return PAGE;
        }
        events.publishEvent(
                new RespondentEntered(request, response, entered.get().handle()));
        cookies.begin(entered.get().session(), request, response);
        return "redirect:" + Paths.BEGIN;
    }

    @ExceptionHandler
    String later(TooManyAttempts refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        refused.mark(response);
        model.addAttribute("problem", Problem.TOO_MANY_ATTEMPTS.number());
        model.addAttribute("wait", refused.waiting());
        model.addAttribute("userName", Entrance.limited(request.getParameter("userName")));
        return PAGE;
    }
}
