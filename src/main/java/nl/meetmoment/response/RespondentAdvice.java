package nl.meetmoment.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads everybody whose session is over to the neutral start, which says so to those who had one. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RespondentAdvice {

    private final RespondentCookies cookies;

    RespondentAdvice(RespondentCookies cookies) {
        this.cookies = cookies;
    }

    @ExceptionHandler
    String ended(SessionEnded over, HttpServletRequest request, HttpServletResponse response) {
        if (cookies.session(request).isPresent()) {
            cookies.noteClosed(request, response);
        }
        return "redirect:" + Paths.START;
    }
}
