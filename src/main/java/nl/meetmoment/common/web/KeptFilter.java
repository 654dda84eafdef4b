package nl.meetmoment.common.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Objects;

/**
 * What somebody last narrowed a list to, for as long as the session lasts.
 *
 * @param first what holds until somebody narrows it
 */
public record KeptFilter<F extends Serializable>(Class<F> type, F first) {

    public void keep(HttpSession session, F asked) {
        session.setAttribute(type.getName(), asked);
    }

    public F of(HttpSession session) {
        return Objects.requireNonNullElse(type.cast(session.getAttribute(type.getName())), first);
    }
}
