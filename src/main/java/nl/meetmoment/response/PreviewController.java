package nl.meetmoment.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Locale;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.response.blocks.Look;
import nl.meetmoment.study.Journey;
import nl.meetmoment.study.Plan;
import nl.meetmoment.study.ScenarioWriter;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Any questionnaire as any respondent, for whoever makes the study; nothing of it is stored. */
@Controller
@RequestMapping(Previews.ROOT)
class PreviewController {

    private static final class NoPreview extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final MediaType YAML = new MediaType("application", "yaml");

    private final StudyCatalogue studies;
    private final Previews previews;
    private final PageViews views;

    PreviewController(StudyCatalogue studies, Previews previews, PageViews views) {
        this.studies = studies;
        this.previews = previews;
        this.views = views;
    }

    @ModelAttribute
    void demand(@AuthenticationPrincipal StaffMember who) {
        who.demand(Permission.PREVIEW_STUDY);
    }

    /** Fields in the address, such as a link of the proof has, are filled in already. */
    @GetMapping
    String choose(@ModelAttribute("form") PreviewForm form, Model model, Locale locale, HttpSession session) {
        previews.current(session)
                .ifPresent(
                        preview -> model.addAttribute("running", Previews.path(Paths.whereToGoOn(preview.journey()))));
        return form(model, locale);
    }

    @PostMapping
    String begin(
            @Valid @ModelAttribute("form") PreviewForm form,
            BindingResult findings,
            Model model,
            Locale locale,
            HttpSession session,
            HttpServletResponse response) {
        Study study = studies.current();
        form.check(study, findings);
        if (findings.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, locale);
        }
        Plan plan = Plan.of(study, form.questionnaire(), form.facts(study));
        previews.begin(plan, session);
        return redirect(Paths.after(0, demand(session).journey()));
    }

    @GetMapping("/p/{number:\\d{1,4}}")
    String show(@PathVariable int number, Model model, Locale locale, HttpSession session) {
        Response preview = demand(session);
        if (preview.plan().page(number).isEmpty()) {
            throw Problem.NOT_FOUND.exception();
        }
        Journey journey = preview.journey();
        return journey.canVisit(number)
                ? page(
                        model,
                        preview,
                        views.of(preview, journey, journey.at(number).orElseThrow(), locale))
                : redirect(Paths.whereToGoOn(journey));
    }

    @PostMapping("/p/{number:\\d{1,4}}")
    String send(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String nav,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession();
        Response preview = demand(session);
        Save save = SaveForm.of(number, request);
        if (!previews.isOf(preview, save)) {
            return redirect(Paths.whereToGoOn(preview.journey()));
        }
        if (SaveForm.isTooLarge(request)) {
            throw Problem.TOO_LARGE.exception();
        }
        PageTurn.Result result = previews.turn(preview, save, Nav.of(nav), session);
        if (result.path() != null) {
            return redirect(result.path());
        }
        var back = Return.of(result, save.sent());
        response.setStatus(back.status());
        return again(result.response(), number, back, locale, model);
    }

    private String again(Response preview, int number, Return back, Locale locale, Model model) {
        Journey journey = preview.journey();
        return page(
                model, preview, views.again(preview, journey, journey.at(number).orElseThrow(), back, locale));
    }

    @GetMapping("/finish")
    String finish(Model model, HttpSession session) {
        Response preview = demand(session);
        Journey journey = preview.journey();
        if (!journey.isComplete()) {
            return redirect(Paths.whereToGoOn(journey));
        }
        model.addAttribute("area", "preview")
                .addAttribute("pages", journey.pages().size());
        model.addAttribute("answers", journey.counted().all().size());
        String last = journey.previous(Integer.MAX_VALUE).map(Paths::of).orElse(Paths.START);
        model.addAttribute("back", Previews.path(last));
        return "preview/finish";
    }

    @GetMapping("/scenario")
    ResponseEntity<String> scenario(HttpSession session) {
        Response preview = demand(session);
        Plan plan = preview.plan();
        String name = "scenario-%s-%s.yaml"
                .formatted(plan.questionnaire().id(), plan.facts().wave());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.toLowerCase(Locale.ROOT))
                                .build()
                                .toString())
                .contentType(YAML)
                .body(ScenarioWriter.yaml(plan, preview.answers()));
    }

    @PostMapping("/end")
    String end(HttpSession session) {
        previews.end(session);
        return "redirect:" + Previews.ROOT;
    }

    /** After a new sign-in, or when it was ended in another tab. */
    @ExceptionHandler(NoPreview.class)
    String none() {
        return "redirect:" + Previews.ROOT;
    }

    private Response demand(HttpSession session) {
        return previews.current(session).orElseThrow(NoPreview::new);
    }

    private String form(Model model, Locale locale) {
        model.addAttribute("area", "preview");
        model.addAttribute("choices", PreviewChoices.of(studies.current(), locale.getLanguage()));
        return "preview/choose";
    }

    private static String page(Model model, Response preview, PageView view) {
        model.addAttribute("preview", true);
        model.addAttribute("mode", Look.of(preview.plan()).word());
        model.addAttribute("page", view);
        return "respondent/page";
    }

    private static String redirect(String respondents) {
        return "redirect:" + Previews.path(respondents);
    }
}
