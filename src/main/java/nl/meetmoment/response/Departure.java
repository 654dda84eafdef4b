package nl.meetmoment.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.meetmoment.response.blocks.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How a session ends on this device: its epoch is over and its cookie is gone, so that Back shows nothing. */
@Component
class Departure {

    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);

    private final Sessions sessions;
    private final RespondentCookies cookies;

    Departure(Sessions sessions, RespondentCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** @return where to */
    String pause(RespondentSession session, Look look, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(session);
        cookies.end(request, response);
        cookies.noteEnd("pause", look, request, response);
        return Paths.PAUSE;
    }

    /** @return where to */
    String submitted(Look look, HttpServletRequest request, HttpServletResponse response) {
        cookies.end(request, response);
        cookies.noteEnd("done", look, request, response);
        return Paths.DONE;
    }

    /**
     * Always gets the respondent away, whatever is out of order. A form without proof takes the cookie only: it cannot end
     * what goes on elsewhere.
     *
     * @return where to
     */
    String leave(HttpServletRequest request, HttpServletResponse response) {
        cookies.end(request, response);
        if (!StaleForms.isStale(request)) {
            end(request);
        }
        return Paths.START;
    }

    private void end(HttpServletRequest request) {
        try {
            cookies.session(request).ifPresent(sessions::end);
        } catch (RuntimeException unreachable) {
            LOG.warn("A session could not be ended: {}", unreachable.getClass().getSimpleName());
        }
    }
}
