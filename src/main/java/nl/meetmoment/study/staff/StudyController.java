package nl.meetmoment.study.staff;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The state of the study, each of its instruments, and what lets it go live. */
@Controller
class StudyController {

    static final String INSTRUMENTS = "/staff/study/instruments/";

    private final StudyManagement management;
    private final StudyViews views;

    StudyController(StudyManagement management, StudyViews views) {
        this.management = management;
        this.views = views;
    }

    @GetMapping("/staff/study")
    String study(@AuthenticationPrincipal StaffMember who, Model model, Locale locale) {
        who.demand(Permission.MANAGE_STUDY);
        return overview(model, locale);
    }

    @PostMapping("/staff/study/live")
    String goLive(
            @RequestParam(defaultValue = "false") boolean sure,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes once) {
        who.demand(Permission.MANAGE_STUDY);
        try {
            if (!sure) {
                throw new Refused("unsure");
            }
            management.goLive(who);
            return done("live", "/staff/study", once);
        } catch (Refused refused) {
            refuse(refused, model, response);
            return overview(model, locale);
        }
    }

    @GetMapping("/staff/study/instruments/{instrument}")
    String instrument(
            @PathVariable String instrument, @AuthenticationPrincipal StaffMember who, Model model, Locale locale) {
        who.demand(Permission.MANAGE_STUDY);
        model.addAttribute("waiver", WaiverForm.EMPTY);
        return instrument(instrument, model, locale);
    }

    @PostMapping("/staff/study/instruments/{instrument}/waiver")
    String waive(
            @PathVariable String instrument,
            @Valid @ModelAttribute("waiver") WaiverForm waiver,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes once) {
        who.demand(Permission.MANAGE_STUDY);
        if (!views.instrument(instrument, locale).isProtected()) {
            throw Problem.NOT_FOUND.exception();
        }
        if (findings.hasErrors()) {
            response.setStatus(422);
            return instrument(instrument, model, locale);
        }
        try {
            management.waive(instrument, waiver.reason(), who);
            return done("waived", INSTRUMENTS + instrument, once);
        } catch (Refused refused) {
            refuse(refused, model, response);
            return instrument(instrument, model, locale);
        }
    }

    @PostMapping("/staff/study/instruments/{instrument}/waiver/withdraw")
    String withdrawWaiver(
            @PathVariable String instrument,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes once) {
        who.demand(Permission.MANAGE_STUDY);
        try {
            management.withdrawWaiver(instrument, who);
            return done("unwaived", INSTRUMENTS + instrument, once);
        } catch (Refused refused) {
            refuse(refused, model, response);
            model.addAttribute("waiver", WaiverForm.EMPTY);
            return instrument(instrument, model, locale);
        }
    }

    private String overview(Model model, Locale locale) {
        model.addAttribute("area", "study").addAttribute("study", views.study(locale));
        return "study/study";
    }

    private String instrument(String id, Model model, Locale locale) {
        model.addAttribute("area", "study")
                .addAttribute("instrument", views.instrument(id, locale))
                .addAttribute("history", views.history(id, locale));
        return "study/instrument";
    }

    /** @param what last part of a message key under {@code study.done} */
    static String done(String what, String path, RedirectAttributes once) {
        once.addFlashAttribute("done", what);
        return "redirect:" + path;
    }

    static void refuse(Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(409);
        model.addAttribute("refused", refused.reason());
    }
}
