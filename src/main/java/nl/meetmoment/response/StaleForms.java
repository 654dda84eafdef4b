package nl.meetmoment.response;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import nl.meetmoment.common.web.NumberedDenial;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form without a proof that this site wrote it, mostly because the browser has forgotten its cookies since. Nothing of
 * it is kept; but who leaves must get away, and a page of questions comes back with everything that was typed and a new
 * proof.
 */
class StaleForms implements AccessDeniedHandler {

    private static final String ATTRIBUTE = StaleForms.class.getName();
    private static final Pattern PAGE = Pattern.compile("/v/(p/\\d{1,4}(/leave)?|leave)");

    private final NumberedDenial denial = new NumberedDenial();

    /** For what answers such a request: it must change nothing. */
    static boolean isStale(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean isAnswered = PAGE.matcher(path).matches();
        if (!isAnswered || !(denied instanceof CsrfException)) {
            denial.handle(request, response, denied);
            return;
        }
        mark(request);
        request.getRequestDispatcher(path).forward(request, response);
    }
}
