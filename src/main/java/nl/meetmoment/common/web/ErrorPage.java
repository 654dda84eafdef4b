package nl.meetmoment.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.meetmoment.common.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is refused before it reaches a controller, by a filter or the server, gets the same answer as within, with the headers
 * that no chain has put there yet.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final ProblemAnswers answers;

    ErrorPage(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Problem problem =
                Refusal.of(request).orElseGet(() -> ProblemAdvice.ofForm(HttpStatusCode.valueOf(status), request));
        String reference = References.next();
        SecurityHeaders.write(response::setHeader);
        if (problem.status() >= 500
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            LOG.error(
                    "{} {} {}",
                    reference,
                    request.getMethod(),
                    failure.getClass().getName(),
                    new Trace(failure));
        }
        return answers.of(problem, reference, request, response);
    }
}
