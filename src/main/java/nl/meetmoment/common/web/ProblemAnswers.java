package nl.meetmoment.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.meetmoment.common.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** A problem as the caller can use it: JSON with its number for a script, a page with its number for a person. */
@Component
class ProblemAnswers {

    private final MessageSource messages;
    private final LocaleResolver locales;

    ProblemAnswers(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    /**
     * @param reference what a person can quote and the log can be searched for
     * @return a {@link ResponseEntity} or a {@link ModelAndView}
     */
    Object of(Problem problem, String reference, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return wantsJson(request) ? json(problem, reference, request) : page(problem, reference, request, response);
    }

    private ResponseEntity<Map<String, String>> json(Problem problem, String reference, HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        String message = messages.getMessage("problem." + problem.number(), null, locale);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("problem", problem.number(), "message", message, "reference", reference));
    }

    private static ModelAndView page(
            Problem problem, String reference, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(problem.status());
        return new ModelAndView(
                "problem",
                Map.of("problem", problem.number(), "reference", reference, "locked", true, "start", start(request)));
    }

    /** Where this side of the site begins, or where a respondent's questions go on. */
    private static String start(HttpServletRequest request) {
        String path = Side.path(request);
        if (path.startsWith("/staff") || path.startsWith("/linkage")) {
            return "/staff";
        }
        return path.startsWith("/v/p/") || path.startsWith("/v/finish") ? "/v/begin" : "/v";
    }

    static boolean wantsJson(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.APPLICATION_JSON_VALUE);
    }
}
