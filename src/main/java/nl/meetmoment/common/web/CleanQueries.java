package nl.meetmoment.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.meetmoment.common.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an address with a character that no database keeps, before a page keeps it as a filter and fails ever after. */
public final class CleanQueries extends OncePerRequestFilter {

    private static final String NUL = "%00";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && query.contains(NUL)) {
            Refusal.send(Problem.MALFORMED, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
