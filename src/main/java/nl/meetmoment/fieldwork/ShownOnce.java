package nl.meetmoment.fieldwork;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.meetmoment.fieldwork.ResponseOpening.Opened;
import org.springframework.web.util.WebUtils;

/**
 * A start code on its way to the page that shows it once. A session has one place for it: the latest code takes it, so that
 * a page which was never fetched leaves nothing behind for another participant.
 */
final class ShownOnce {

    private static final String ATTRIBUTE = ShownOnce.class.getName();

    private record Kept(String page, Opened opened) {}

    private ShownOnce() {}

    static void keep(String page, Opened opened, HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, new Kept(page, opened));
    }

    /** Empty for another page than the one that it was kept for; then it is gone all the same. */
    static Optional<Opened> take(String page, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            var kept = (Kept) session.getAttribute(ATTRIBUTE);
            session.removeAttribute(ATTRIBUTE);
            return Optional.ofNullable(kept)
                    .filter(one -> one.page().equals(page))
                    .map(Kept::opened);
        }
    }
}
