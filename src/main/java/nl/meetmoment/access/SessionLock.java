package nl.meetmoment.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Locks a staff session while a respondent has the laptop; the member's own password opens it again. */
@Component
public class SessionLock {

    private static final String ATTRIBUTE = SessionLock.class.getName();

    /** Longer than any visit: nobody uses the session meanwhile, and it shows nothing. */
    private static final Duration PATIENCE = Duration.ofHours(4);

    record Held(UUID handOver, String returnTo) implements Serializable {}

    /**
     * From the answer to this request on no staff page is served but the locked page and the hand-over page.
     *
     * @param handOver comes back in {@link SessionUnlocked}
     * @param returnTo where the member goes on, a path under {@code /staff}
     */
    public void lock(HttpServletRequest request, UUID handOver, String returnTo) {
        if (!returnTo.equals("/staff") && !returnTo.startsWith("/staff/")) {
            throw new IllegalArgumentException("A locked session returns to a page of staff.");
        }
        HttpSession session = request.getSession();
        session.setAttribute(ATTRIBUTE, new Held(handOver, returnTo));
        session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
    }

    Optional<Held> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Held) session.getAttribute(ATTRIBUTE));
    }

    void release(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.removeAttribute(ATTRIBUTE);
        session.setMaxInactiveInterval(
                (int) Duration.ofMinutes(request.getServletContext().getSessionTimeout())
                        .toSeconds());
    }
}
