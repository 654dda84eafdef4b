package nl.meetmoment.response;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.common.Problem;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.Journey;
import nl.meetmoment.study.RoutePage;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a page's script sends each answer as it is given; {@code queue.js} is the other side. */
@RestController
class SaveController {

    /** @param superseded codes of the items that another page has answered meanwhile */
    record SaveReceipt(UUID saved, List<String> superseded) {

        static SaveReceipt of(Receipt receipt) {
            return new SaveReceipt(
                    receipt.saved(),
                    receipt.superseded().stream().map(AnswerKey::item).toList());
        }
    }

    private final Visitors visitors;
    private final PageReader reader;
    private final Saving saving;

    SaveController(Visitors visitors, PageReader reader, Saving saving) {
        this.visitors = visitors;
        this.reader = reader;
        this.saving = saving;
    }

    @PostMapping(
            path = "/v/save",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SaveReceipt save(HttpServletRequest request) throws IOException {
        Save save = SaveRequest.read(request.getInputStream());
        try {
            return SaveReceipt.of(save(save, visitors.session(request)));
        } catch (SessionEnded over) {
            throw Problem.SESSION_ENDED.exception();
        }
    }

    private Receipt save(Save save, RespondentSession session) {
        Response response = visitors.meeting(save, session);
        if (!response.isLive(session)) {
            throw new SessionEnded();
        }
        if (response.isBefore(save)) {
            throw Problem.STALE_FORM.exception();
        }
        saving.demandOwnId(response, save);
        Journey journey = response.journey();
        if (!journey.canVisit(save.page())) {
            throw PageTurn.problem(response, save).exception();
        }
        RoutePage page = journey.at(save.page()).orElseThrow();
        PageReading reading = reader.partOfPage(response, page, save);
        if (!reading.isUnderstood()) {
            throw Problem.INVALID_ANSWER.exception();
        }
        return saving.save(response, page, save, reading.answers());
    }
}
