package nl.meetmoment.response;

import nl.meetmoment.common.Problem;
import nl.meetmoment.study.Journey;
import nl.meetmoment.study.RoutePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What happens when a page is sent: what is valid is kept, and the respondent goes where the button says, or stays. */
@Service
class PageTurn {

    private final PageReader reader;
    private final Saving saving;

    PageTurn(PageReader reader, Saving saving) {
        this.reader = reader;
        this.saving = saving;
    }

    /**
     * Where it leads.
     *
     * @param response with what was kept
     * @param path null: the page comes back
     */
    record Result(
            Response response, @Nullable String path, PageReading reading, boolean asksGaps, boolean isSuperseded) {}

    /** @throws nl.meetmoment.common.ProblemException when it was not sent by a page of this response; nothing is kept */
    Result turn(Response response, Save save, Nav nav) {
        saving.demandOwnId(response, save);
        Journey journey = response.journey();
        if (!journey.canVisit(save.page())) {
            throw problem(response, save).exception();
        }
        RoutePage page = journey.at(save.page()).orElseThrow();
        PageReading reading = reader.wholePage(response, page, save);
        Receipt receipt = saving.save(response, page, save, reading.answers());
        Response after = response.with(reading.without(receipt.superseded()), receipt.lastSequence());
        return switch (nav) {
            case NEXT -> next(after, save, reading, receipt);
            case BACK -> new Result(after, back(after, save), reading, false, false);
            case PAUSE -> new Result(after, reading.isUnderstood() ? Paths.PAUSE : null, reading, false, false);
            case LEAVE -> new Result(after, Paths.START, reading, false, false);
            case LANGUAGE ->
                new Result(
                        after,
                        same(reading, receipt, save),
                        reading,
                        false,
                        !receipt.superseded().isEmpty());
        };
    }

    private static Result next(Response after, Save save, PageReading reading, Receipt receipt) {
        boolean isSuperseded = !receipt.superseded().isEmpty();
        boolean asksGaps =
                !isSuperseded && reading.isUnderstood() && !reading.gaps().isEmpty();
        boolean stays = isSuperseded || asksGaps || !reading.isUnderstood();
        String path = stays ? null : Paths.after(save.page(), after.journey());
        return new Result(after, path, reading, asksGaps, isSuperseded);
    }

    private static @Nullable String same(PageReading reading, Receipt receipt, Save save) {
        return reading.isUnderstood() && receipt.superseded().isEmpty() ? "/v/p/" + save.page() : null;
    }

    private static String back(Response after, Save save) {
        Journey journey = after.journey();
        return journey.previous(save.page()).map(Paths::of).orElseGet(() -> "/v/p/" + save.page());
    }

    static Problem problem(Response response, Save save) {
        return response.plan().page(save.page()).isPresent() ? Problem.PAGE_NOT_ON_ROUTE : Problem.NOT_FOUND;
    }
}
