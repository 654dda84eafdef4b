package nl.meetmoment.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.web.Refusal;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * People are led to the page with the password, which says so when a form was lost on the way; scripts are told that nobody is
 * signed in.
 */
final class Detour implements AuthenticationEntryPoint {

    private static final RequestMatcher FROM_SCRIPT = new FromScript();

    private final DefaultRedirectStrategy seeOther = new DefaultRedirectStrategy();

    private final String page;

    Detour(String page) {
        this.page = page;
        seeOther.setStatusCode(HttpStatus.SEE_OTHER);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        boolean isForm = !HttpMethod.GET.matches(request.getMethod());
        lead(request, response, isForm ? page + "?lost" : page);
    }

    void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        lead(request, response, page);
    }

    private void lead(HttpServletRequest request, HttpServletResponse response, String where) throws IOException {
        if (FROM_SCRIPT.matches(request)) {
            Refusal.send(Problem.NOT_SIGNED_IN, request, response);
            return;
        }
        seeOther.sendRedirect(request, response, where);
    }
}
