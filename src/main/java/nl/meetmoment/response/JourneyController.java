package nl.meetmoment.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.meetmoment.response.blocks.Look;
import nl.meetmoment.study.Journey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands before and after the pages with questions. */
@Controller
class JourneyController {

    private final Visitors visitors;
    private final Responses responses;
    private final Submission submission;
    private final RespondentCookies cookies;
    private final Departure departure;
    private final HelpCalls help;

    JourneyController(
            Visitors visitors,
            Responses responses,
            Submission submission,
            RespondentCookies cookies,
            Departure departure,
            HelpCalls help) {
        this.visitors = visitors;
        this.responses = responses;
        this.submission = submission;
        this.cookies = cookies;
        this.departure = departure;
        this.help = help;
    }

    @GetMapping(Paths.BEGIN)
    String begin(HttpServletRequest request, Model model) {
        Response response = visitors.demand(request);
        boolean isResumed = !response.answers().all().isEmpty();
        Journey journey = response.journey();
        model.addAttribute("mode", Look.of(response.plan()).word());
        model.addAttribute("form", visitors.nextForm(response));
        model.addAttribute("help", help.view(response));
        model.addAttribute("isResumed", isResumed);
        model.addAttribute("next", isResumed ? Paths.whereToGoOn(journey) : Paths.after(0, journey));
        return "respondent/begin";
    }

    @GetMapping(Paths.FINISH)
    String finish(HttpServletRequest request, Model model) {
        Response response = visitors.demand(request);
        Journey journey = response.journey();
        if (!journey.isComplete()) {
            return "redirect:" + Paths.whereToGoOn(journey);
        }
        model.addAttribute("mode", Look.of(response.plan()).word());
        model.addAttribute("form", visitors.nextForm(response));
        model.addAttribute("help", help.view(response));
        model.addAttribute(
                "back", journey.previous(Integer.MAX_VALUE).map(Paths::of).orElse(Paths.BEGIN));
        return "respondent/finish";
    }

    /** The buttons that ask for the guide before and after the questions. */
    @PostMapping(Paths.HELP)
    String help(
            @RequestParam(required = false) @Nullable String nav,
            @RequestParam(defaultValue = "begin") String from,
            HttpServletRequest request) {
        RespondentSession session = visitors.sender(request);
        Response response =
                responses.read(session).filter(one -> one.isLive(session)).orElseThrow(SessionEnded::new);
        help.hear(Nav.of(nav), response);
        return "redirect:" + (from.equals("finish") ? Paths.FINISH : Paths.BEGIN) + "#help";
    }

    /** A second click finds the response submitted by the first. */
    @PostMapping(Paths.FINISH)
    String submit(HttpServletRequest request, HttpServletResponse answer) {
        RespondentSession session = visitors.sender(request);
        Response response = responses.read(session).orElseThrow(SessionEnded::new);
        Look look = Look.of(response.plan());
        if (response.wasSubmittedBy(session)) {
            return "redirect:" + departure.submitted(look, request, answer);
        }
        if (!response.isLive(session)) {
            throw new SessionEnded();
        }
        Journey journey = response.journey();
        boolean isSubmitted = journey.isComplete() && (submission.submit(response) || isSubmittedBy(session));
        return "redirect:" + (isSubmitted ? departure.submitted(look, request, answer) : Paths.whereToGoOn(journey));
    }

    /** Another click of the same session may have been quicker. */
    private boolean isSubmittedBy(RespondentSession session) {
        return responses
                .read(session)
                .filter(now -> now.wasSubmittedBy(session))
                .isPresent();
    }

    @GetMapping(Paths.PAUSE)
    String pause(HttpServletRequest request, Model model) {
        return end("pause", request, model);
    }

    @GetMapping(Paths.DONE)
    String done(HttpServletRequest request, Model model) {
        return end("done", request, model);
    }

    private String end(String page, HttpServletRequest request, Model model) {
        Optional<String> look = cookies.lookOfEnd(page, request);
        look.ifPresent(word -> model.addAttribute("mode", word));
        return look.isPresent() ? "respondent/" + page : "redirect:" + Paths.START;
    }
}
