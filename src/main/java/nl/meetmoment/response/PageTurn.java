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
        return result(after, save, nav, reading, !receipt.superseded().isEmpty());
    }

    /** @param after the response with what was kept of the reading */
    static Result result(Response after, Save save, Nav nav, PageReading reading, boolean isSuperseded) {
        boolean asksGaps = nav == Nav.NEXT
                && !isSuperseded
                && reading.isUnderstood()
                && !reading.gaps().isEmpty();
        boolean stays = nav != Nav.LEAVE && (isSuperseded || asksGaps || isUntold(reading, save, nav));
        return new Result(after, stays ? null : path(nav, after, save), reading, asksGaps, isSuperseded);
    }

    /** What cannot be kept is said before it is dropped: once to who goes back or stops, at any other button always. */
    private static boolean isUntold(PageReading reading, Save save, Nav nav) {
        var misunderstood = reading.misunderstood().keySet();
        return nav == Nav.BACK || nav == Nav.PAUSE ? !save.told().containsAll(misunderstood) : !misunderstood.isEmpty();
    }

    private static String path(Nav nav, Response after, Save save) {
        return switch (nav) {
            case NEXT -> Paths.after(save.page(), after.journey());
            case BACK -> back(after, save);
            case PAUSE -> Paths.PAUSE;
            case LEAVE -> Paths.START;
            case HELP, NO_HELP, HANG_UP -> Paths.of(save.page()) + "#help";
            case LANGUAGE -> Paths.of(save.page());
        };
    }

    private static String back(Response after, Save save) {
        Journey journey = after.journey();
        return journey.previous(save.page()).map(Paths::of).orElseGet(() -> Paths.of(save.page()));
    }

    static Problem problem(Response response, Save save) {
        return response.plan().page(save.page()).isPresent() ? Problem.PAGE_NOT_ON_ROUTE : Problem.NOT_FOUND;
    }
}
