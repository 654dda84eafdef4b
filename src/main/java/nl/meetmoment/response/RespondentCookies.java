package nl.meetmoment.response;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import nl.meetmoment.common.web.RespondentCookie;
import nl.meetmoment.response.blocks.Look;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The two cookies of a respondent: the session, and after its end a note that says which page to show and how it looks,
 * but opens nothing. Both go when the browser is closed, and neither name says what it is for.
 */
@Component
class RespondentCookies {

    static final String NOTE = "n";

    /** What the neutral start says, once, to somebody whose session is over. */
    static final String CLOSED = "closed";

    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private final SessionTokens tokens;

    RespondentCookies(SessionTokens tokens) {
        this.tokens = tokens;
    }

    Optional<RespondentSession> session(HttpServletRequest request) {
        return value(RespondentCookie.NAME, request).flatMap(tokens::read);
    }

    void begin(RespondentSession session, HttpServletRequest request, HttpServletResponse response) {
        RespondentCookie.begin(tokens.of(session), request, response);
        forgetNote(request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        RespondentCookie.end(request, response);
    }

    /** @param page {@code pause} or {@code done} */
    void noteEnd(String page, Look look, HttpServletRequest request, HttpServletResponse response) {
        RespondentCookie.write(NOTE, page + "." + look.word(), UNTIL_THE_BROWSER_CLOSES, request, response);
    }

    void noteClosed(HttpServletRequest request, HttpServletResponse response) {
        RespondentCookie.write(NOTE, CLOSED, UNTIL_THE_BROWSER_CLOSES, request, response);
    }

    /** How the page after the end looks; empty when no session came to this end here. */
    Optional<String> lookOfEnd(String page, HttpServletRequest request) {
        return value(NOTE, request)
                .filter(note -> note.startsWith(page + "."))
                .map(note -> note.substring(page.length() + 1))
                .filter(RespondentCookies::isLook);
    }

    boolean takeClosedNote(HttpServletRequest request, HttpServletResponse response) {
        boolean isClosed = value(NOTE, request).filter(CLOSED::equals).isPresent();
        forgetNote(request, response);
        return isClosed;
    }

    private void forgetNote(HttpServletRequest request, HttpServletResponse response) {
        if (value(NOTE, request).isPresent()) {
            RespondentCookie.write(NOTE, "", Duration.ZERO, request, response);
        }
    }

    private static boolean isLook(String word) {
        for (Look look : Look.values()) {
            if (look.word().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> value(String name, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }
}
