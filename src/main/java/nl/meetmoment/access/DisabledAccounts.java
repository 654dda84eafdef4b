package nl.meetmoment.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.web.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of an account that was disabled or changed meanwhile, at its next request. */
final class DisabledAccounts extends OncePerRequestFilter {

    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    private final Accounts accounts;

    DisabledAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        try {
            if (signedIn != null
                    && signedIn.getPrincipal() instanceof StaffMember member
                    && !accounts.isCurrent(member)) {
                end.logout(request, response, signedIn);
            }
        } catch (DataAccessException outOfReach) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            Refusal.send(Problem.BUSY, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
