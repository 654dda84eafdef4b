package nl.meetmoment.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.ProblemException;
import nl.meetmoment.response.blocks.Look;
import nl.meetmoment.study.Journey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages with questions. */
@Controller
class PageController {

    static final String PATH = "/v/p/{number:\\d{1,4}}";

    /** What a page can come back with; after anything else there is no page to come back. */
    private static final Set<Problem> ON_THE_PAGE =
            Set.of(Problem.SAVE_ID_REUSED, Problem.INVALID_ANSWER, Problem.ITEM_NOT_ON_PAGE);

    private final Visitors visitors;
    private final PageTurn pages;
    private final Saving saving;
    private final PageViews views;
    private final Departure departure;
    private final HelpCalls help;

    PageController(
            Visitors visitors, PageTurn pages, Saving saving, PageViews views, Departure departure, HelpCalls help) {
        this.visitors = visitors;
        this.pages = pages;
        this.saving = saving;
        this.views = views;
        this.departure = departure;
        this.help = help;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable int number, Locale locale, HttpServletRequest request) {
        Response response = visitors.demand(request);
        if (response.plan().page(number).isEmpty()) {
            throw Problem.NOT_FOUND.exception();
        }
        Journey journey = response.journey();
        if (!journey.canVisit(number)) {
            return redirect(Paths.whereToGoOn(journey));
        }
        return page(response, views.of(response, journey, journey.at(number).orElseThrow(), locale), HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView send(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String nav,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse answer) {
        Nav button = Nav.of(nav);
        RespondentSession session = visitors.session(request);
        Save save = SaveForm.of(number, request);
        Response response = visitors.meeting(save, session);
        if (button == Nav.PAUSE && !response.isLive(session) && saving.isStored(response, save)) {
            return redirect(departure.pause(session, Look.of(response.plan()), request, answer));
        }
        if (!response.isLive(session)) {
            throw new SessionEnded();
        }
        if (StaleForms.isStale(request) || response.isBefore(save)) {
            return again(response, save, Return.refused(Problem.STALE_FORM, save.sent()), locale);
        }
        if (SaveForm.isTooLarge(request)) {
            return again(response, save, Return.refused(Problem.TOO_LARGE, save.sent()), locale);
        }
        return turn(help.hear(button, response), save, button, locale, request, answer);
    }

    private ModelAndView turn(
            Response response,
            Save save,
            Nav button,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse answer) {
        PageTurn.Result result;
        try {
            result = pages.turn(response, save, button);
        } catch (ProblemException refused) {
            return again(response, save, refused, locale);
        }
        if (result.path() == null) {
            return again(result.response(), save, Return.of(result, save.sent()), locale);
        }
        return redirect(
                button == Nav.PAUSE
                        ? departure.pause(response.current(), Look.of(response.plan()), request, answer)
                        : result.path());
    }

    private ModelAndView again(Response response, Save save, ProblemException refused, Locale locale) {
        if (refused.problem() == Problem.SESSION_ENDED) {
            throw new SessionEnded();
        }
        if (!ON_THE_PAGE.contains(refused.problem())) {
            throw refused;
        }
        return again(response, save, Return.refused(refused.problem(), save.sent()), locale);
    }

    private ModelAndView again(Response response, Save save, Return back, Locale locale) {
        Journey journey = response.journey();
        if (!journey.canVisit(save.page())) {
            throw PageTurn.problem(response, save).exception();
        }
        PageView view = views.again(response, journey, journey.at(save.page()).orElseThrow(), back, locale);
        return page(response, view, HttpStatus.valueOf(back.status()));
    }

    private ModelAndView page(Response response, PageView view, HttpStatus status) {
        var made = new ModelAndView("respondent/page", status);
        made.addObject("mode", Look.of(response.plan()).word());
        made.addObject("page", view);
        made.addObject("help", help.view(response));
        return made;
    }

    private static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
