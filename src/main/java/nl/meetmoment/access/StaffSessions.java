package nl.meetmoment.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import nl.meetmoment.common.attempts.Attempts;
import nl.meetmoment.common.attempts.Attempts.Secret;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Checks passwords, and opens sessions under a new id with a new token for forms. A second factor belongs between {@link
 * #verify} and {@link #open}: a verified password alone would then open a session that may only ask for the factor.
 */
@Component
class StaffSessions {

    private final AuthenticationManager manager;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy fresh;
    private final SessionAuthenticationStrategy renewed;
    private final Attempts attempts;

    StaffSessions(
            AuthenticationManager manager,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            Attempts attempts) {
        this.manager = manager;
        this.attempts = attempts;
        this.contexts = contexts;
        var empty = new SessionFixationProtectionStrategy();
        empty.setMigrateSessionAttributes(false);
        this.fresh = withNewToken(empty, csrfTokens);
        this.renewed = withNewToken(new ChangeSessionIdAuthenticationStrategy(), csrfTokens);
    }

    /**
     * Empty alike for an unknown user name, a wrong password and a disabled account, after the same work.
     *
     * @throws nl.meetmoment.common.attempts.TooManyAttempts when the next attempt has to wait
     */
    Optional<Authentication> verify(String userName, String password, HttpServletRequest request) {
        return attempts.make(Secret.PASSWORD, userName, request.getRemoteAddr(), () -> verify(userName, password));
    }

    private Optional<Authentication> verify(String userName, String password) {
        try {
            return Optional.of(
                    manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userName, password)));
        } catch (InternalAuthenticationServiceException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (AuthenticationException refused) {
            return Optional.empty();
        }
    }

    /** A new session, into which nothing comes along from the former one. */
    void open(Authentication verified, HttpServletRequest request, HttpServletResponse response) {
        establish(fresh, verified, request, response);
    }

    /** The same session under a new id. */
    void renew(Authentication verified, HttpServletRequest request, HttpServletResponse response) {
        establish(renewed, verified, request, response);
    }

    private void establish(
            SessionAuthenticationStrategy strategy,
            Authentication verified,
            HttpServletRequest request,
            HttpServletResponse response) {
        strategy.onAuthentication(verified, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(verified);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static SessionAuthenticationStrategy withNewToken(
            SessionAuthenticationStrategy strategy, CsrfTokenRepository csrfTokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(strategy, new CsrfAuthenticationStrategy(csrfTokens)));
    }
}
