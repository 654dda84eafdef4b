package nl.meetmoment.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A request whose answer a script reads: it can do nothing with the sign-in page. */
final class FromScript implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "empty".equals(request.getHeader("Sec-Fetch-Dest"))
                || accepted != null && accepted.contains(MediaType.APPLICATION_JSON_VALUE);
    }
}
