package nl.meetmoment.response;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who asks: the response that the cookie of a request opens. */
@Component
class Visitors {

    private final RespondentCookies cookies;
    private final Responses responses;
    private final FormIds forms;

    Visitors(RespondentCookies cookies, Responses responses, FormIds forms) {
        this.cookies = cookies;
        this.responses = responses;
        this.forms = forms;
    }

    /** @throws SessionEnded when it opens none, or not any more */
    Response demand(HttpServletRequest request) {
        RespondentSession session = session(request);
        return responses
                .read(session)
                .filter(response -> response.isLive(session))
                .orElseThrow(SessionEnded::new);
    }

    RespondentSession session(HttpServletRequest request) {
        return cookies.session(request).orElseThrow(SessionEnded::new);
    }

    /** What proves that a page was shown to whom it is sent by. */
    UUID nextForm(Response response) {
        return forms.next(response.current());
    }

    /**
     * The session, when the page that is sent was shown in it.
     *
     * @throws SessionEnded also when it was shown to another respondent
     */
    RespondentSession sender(HttpServletRequest request) {
        RespondentSession session = session(request);
        if (!forms.isOf(session, SaveForm.id(request.getParameter("form")))) {
            throw new SessionEnded();
        }
        return session;
    }

    /**
     * The response as a save meets it, whether or not its session still counts.
     *
     * @throws SessionEnded also when the page that sends it was shown to another respondent
     */
    Response meeting(Save save, RespondentSession session) {
        if (!forms.isOf(session, save.form())) {
            throw new SessionEnded();
        }
        return responses.read(session, save).orElseThrow(SessionEnded::new);
    }
}
