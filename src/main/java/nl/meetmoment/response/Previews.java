package nl.meetmoment.response;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.common.Problem;
import nl.meetmoment.study.Answers;
import nl.meetmoment.study.Journey;
import nl.meetmoment.study.Plan;
import nl.meetmoment.study.RoutePage;
import org.springframework.stereotype.Component;

/**
 * A questionnaire that a member of staff tries out: a response of nobody, which lies in the staff session and nowhere
 * else. There is one in a session, and it goes with it.
 */
@Component
class Previews {

    static final String ROOT = "/staff/preview";

    private static final String KEPT = Previews.class.getName();

    private final PageReader reader;
    private final FormIds forms;

    Previews(PageReader reader, FormIds forms) {
        this.reader = reader;
        this.forms = forms;
    }

    /** In the place of the one before. */
    void begin(Plan plan, HttpSession session) {
        var nobody = new RespondentSession(UUID.randomUUID(), UUID.randomUUID(), 1);
        var meeting = new Response.Meeting(Set.of(), null);
        session.setAttribute(
                KEPT, new Response(nobody, true, 0, true, ScrubbingWords.NONE, plan, Answers.NONE, meeting, Help.NONE));
    }

    Optional<Response> current(HttpSession session) {
        return Optional.ofNullable((Response) session.getAttribute(KEPT));
    }

    void end(HttpSession session) {
        session.removeAttribute(KEPT);
    }

    /** Whether a page was shown in this preview and not in one before it. */
    boolean isOf(Response preview, Save save) {
        return forms.isOf(preview.current(), save.form());
    }

    /**
     * As a respondent's page is sent, except that what is valid stays in the session.
     *
     * @throws nl.meetmoment.common.ProblemException when no page of the preview sends this
     */
    PageTurn.Result turn(Response preview, Save save, Nav nav, HttpSession session) {
        Journey journey = preview.journey();
        if (!journey.canVisit(save.page())) {
            throw PageTurn.problem(preview, save).exception();
        }
        if (nav == Nav.PAUSE || nav == Nav.LEAVE) {
            throw Problem.MALFORMED.exception();
        }
        RoutePage page = journey.at(save.page()).orElseThrow();
        PageReading reading = reader.wholePage(preview, page, save);
        Response after = preview.with(reading.answers(), preview.lastSequence());
        session.setAttribute(KEPT, after);
        return PageTurn.result(after, save, nav, reading, false);
    }

    /** The preview's pages lie under its own address as a respondent's lie under theirs. */
    static String path(String respondents) {
        return ROOT + respondents.substring(Paths.START.length());
    }
}
