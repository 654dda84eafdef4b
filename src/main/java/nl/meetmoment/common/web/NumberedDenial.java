package nl.meetmoment.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.meetmoment.common.Problem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What a security chain denies, by number; for {@code http.exceptionHandling(denials -> ...)} of every chain. */
public final class NumberedDenial implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Refusal.send(denied instanceof CsrfException ? Problem.STALE_FORM : Problem.FORBIDDEN, request, response);
    }
}
