package nl.meetmoment.response;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.Entry;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.study.RoutePage;
import org.springframework.stereotype.Service;

/**
 * Fills in a response without a browser, for the demonstration: by its start code, page after page and up to submission,
 * through what stands behind the respondent's pages. Nothing is checked, scrubbed or told less.
 */
@Service
public class ResponseFilling {

    private final Entrance entrance;
    private final Responses responses;
    private final FormIds forms;
    private final PageTurn pages;
    private final Submission submission;

    ResponseFilling(Entrance entrance, Responses responses, FormIds forms, PageTurn pages, Submission submission) {
        this.entrance = entrance;
        this.responses = responses;
        this.forms = forms;
        this.pages = pages;
        this.submission = submission;
    }

    /**
     * Goes on where the response was, and submits it when nothing is open any more.
     *
     * @param answers what the respondent sends for an item, as a form would; nothing skips it
     * @param mostPages after so many the respondent stops
     */
    public void fillIn(Entry entry, Function<Item, List<String>> answers, int mostPages) {
        Response response = opened(entry);
        Optional<RoutePage> open = response.journey().frontier();
        for (int page = 0; page < mostPages && open.isPresent(); page++) {
            response = turned(response, open.get(), answers);
            open = response.journey().frontier();
        }
        if (open.isEmpty()) {
            submission.submit(response);
        }
    }

    private Response opened(Entry entry) {
        return entrance.enter(entry.userName(), entry.startCode().value())
                .map(Entrance.Entered::session)
                .flatMap(responses::read)
                .orElseThrow(Problem.START_CODE_REFUSED::exception);
    }

    private Response turned(Response response, RoutePage page, Function<Item, List<String>> answers) {
        var sent = new HashMap<String, List<String>>();
        page.items().forEach(item -> sent.put(item.code(), answers.apply(item)));
        UUID form = forms.next(response.current());
        var save = new Save(
                form,
                form,
                page.number(),
                response.lastSequence(),
                Save.NEXT,
                true,
                Set.of(),
                new SentAnswers(sent, Set.of()));
        PageTurn.Result result = pages.turn(response, save, Nav.NEXT);
        if (result.path() == null) {
            throw Problem.INVALID_ANSWER.exception();
        }
        return result.response();
    }
}
