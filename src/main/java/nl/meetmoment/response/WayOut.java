package nl.meetmoment.response;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever leaves gets away with a form that is too large or is none, too: every look at the fields of such a one fails,
 * so it is answered before anything looks for them, and counts as a form without proof.
 */
final class WayOut extends OncePerRequestFilter {

    private static final Pattern LEAVING = Pattern.compile("/v/(p/\\d{1,4}/)?leave");

    private final Departure departure;

    WayOut(Departure departure) {
        this.departure = departure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isLeaving = request.getMethod().equals("POST")
                && LEAVING.matcher(request.getRequestURI()).matches();
        if (!isLeaving || isReadable(request)) {
            chain.doFilter(request, response);
            return;
        }
        StaleForms.mark(request);
        response.setHeader(HttpHeaders.LOCATION, departure.leave(request, response));
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException | RequestRejectedException unreadable) {
            return false;
        }
    }
}
