package nl.meetmoment.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** A locked session leads to the page that unlocks it, whatever is asked for, signing out included. */
final class LockedDoor extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** The page that unlocks under both its addresses, and the page that tells the respondent to begin. */
    private static final RequestMatcher OPEN = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.GET, "/staff/locked"),
            PATHS.matcher("/staff/unlock"),
            PATHS.matcher(HttpMethod.GET, "/staff/hand-over"));

    private final Detour toThePassword = new Detour("/staff/locked");

    private final SessionLock lock;

    LockedDoor(SessionLock lock) {
        this.lock = lock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (lock.of(request).isPresent() && !OPEN.matches(request)) {
            toThePassword.lead(request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
