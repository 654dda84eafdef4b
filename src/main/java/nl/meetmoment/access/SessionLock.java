package nl.meetmoment.access;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.stereotype.Component;

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
        hold(request.getSession(), new Held(Set.of(handOver), returnTo));
    }

    /** Also without a hand-over: who typed a start code in has the laptop from now on, and no other page of it. */
    @EventListener
    void on(RespondentEntered entered) {
        HttpSession session = entered.request().getSession(false);
        if (session == null || session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) == null) {
            return;
        }
        Held held = of(session).orElseGet(() -> new Held(Set.of(), DAY));
        hold(session, held.with(entered.handle()));
    }

    Optional<Held> of(HttpServletRequest request) {
        return of(request.getSession(false));
    }

    void release(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.removeAttribute(ATTRIBUTE);
        session.setMaxInactiveInterval(
                (int) Duration.ofMinutes(request.getServletContext().getSessionTimeout())
                        .toSeconds());
    }

    private static Optional<Held> of(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Held) session.getAttribute(ATTRIBUTE));
    }

    private static void hold(HttpSession session, Held held) {
        session.setAttribute(ATTRIBUTE, held);
        session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
    }
}
