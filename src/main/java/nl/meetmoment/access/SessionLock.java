package nl.meetmoment.access;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.common.web.RespondentEntered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Locks a staff session while a respondent has the laptop, handed over or with a start code typed in; the member's own
 * password opens it again.
 */
@Component
public class SessionLock {

    private static final String ATTRIBUTE = SessionLock.class.getName();

    private static final String DAY = "/staff";

    /** Longer than any visit: nobody uses the session meanwhile, and it shows nothing. */
    private static final Duration PATIENCE = Duration.ofHours(4);

    /** @param handOvers of all that respondents have opened in this browser since the lock */
    record Held(Set<UUID> handOvers, String returnTo) implements Serializable {

        Held with(UUID handOver) {
            var all = new LinkedHashSet<UUID>(handOvers);
            all.add(handOver);
            return new Held(all, returnTo);
        }
    }

    /**
     * From the answer to this request on no staff page is served but the locked page and the hand-over page.
     *
     * @param handOver comes back in {@link SessionUnlocked}
     * @param returnTo where the member goes on, a path under {@code /staff}
     */
    public void lock(HttpServletRequest request, UUID handOver, String returnTo) {
        if (!returnTo.equals(DAY) && !returnTo.startsWith(DAY + "/")) {
            throw new IllegalArgumentException("A locked session returns to a page of staff.");
        }
        HttpSession session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            hold(
                    session,
                    of(session).orElseGet(() -> new Held(Set.of(), returnTo)).with(handOver));
        }
    }

    public boolean isLocked(HttpServletRequest request) {
        return of(request).isPresent();
    }

    /** Whether it is locked for this hand-over and nobody has opened anything else in this browser since. */
    public boolean isFor(HttpServletRequest request, UUID handOver) {
        return of(request)
                .filter(held -> held.handOvers().equals(Set.of(handOver)))
                .isPresent();
    }

    /**
     * Also without a hand-over: who typed a start code in has the laptop from now on, and no other page of it. A browser that
     * names a session which is no more may just have been given a new one, unlocked: that one goes out of its reach.
     */
    @EventListener
    void on(RespondentEntered entered) {
        HttpServletRequest request = entered.request();
        HttpSession session = request.getSession(false);
        if (session == null) {
            if (request.getRequestedSessionId() != null) {
                forgetSession(entered.response());
            }
            return;
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            if (session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null) {
                hold(
                        session,
                        of(session).orElseGet(() -> new Held(Set.of(), DAY)).with(entered.handle()));
            }
        }
    }

    private static void forgetSession(HttpServletResponse response) {
        ResponseCookie gone = ResponseCookie.from("s", "").path("/").maxAge(0).build();
        response.addHeader(HttpHeaders.SET_COOKIE, gone.toString());
    }

    Optional<Held> of(HttpServletRequest request) {
        return of(request.getSession(false));
    }

    /** @return whether it was locked as it was then; false when somebody has opened something more meanwhile */
    boolean release(HttpServletRequest request, Held ended) {
        HttpSession session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            if (!of(session).equals(Optional.of(ended))) {
                return false;
            }
            session.removeAttribute(ATTRIBUTE);
            session.setMaxInactiveInterval(
                    (int) Duration.ofMinutes(request.getServletContext().getSessionTimeout())
                            .toSeconds());
            return true;
        }
    }

    private static Optional<Held> of(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Held) session.getAttribute(ATTRIBUTE));
    }

    private static void hold(HttpSession session, Held held) {
        session.setAttribute(ATTRIBUTE, held);
        session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
    }
}
