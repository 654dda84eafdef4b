package nl.meetmoment.fieldwork.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.AppointmentRefused;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.CancelReason;
import nl.meetmoment.fieldwork.PlanReason;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves, reassigns or cancels one appointment, and shows what happened to it. */
@Controller
@RequestMapping("/staff/visits/{visit}/plan")
class ChangeController {

    private static final String BACK = "back";

    private final AppointmentLines lines;
    private final Planner planner;
    private final Appointments appointments;
    private final Assistants assistants;
    private final ChangeHistory history;

    ChangeController(
            AppointmentLines lines,
            Planner planner,
            Appointments appointments,
            Assistants assistants,
            ChangeHistory history) {
        this.lines = lines;
        this.planner = planner;
        this.appointments = appointments;
        this.assistants = assistants;
        this.history = history;
    }

    private interface Step {

        void on(AppointmentLine visit, PlanForm form, UUID actor);
    }

    @GetMapping
    String page(
            @PathVariable UUID visit,
            @ModelAttribute PlanForm form,
            @ModelAttribute(BACK) AbsenceDays back,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        who.demand(Permission.PLAN_VISITS);
        return page(visit(visit), form, back, model);
    }

    @PostMapping("/move")
    String move(
            @PathVariable UUID visit,
            @ModelAttribute PlanForm form,
            @ModelAttribute(BACK) AbsenceDays back,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return done("moved", visit, form, back, who, model, next, response, (line, typed, actor) -> {
            var begin = typed.choice().at();
            planner.move(line, new Period(begin, begin.plus(typed.duration())), typed.planReason(), actor);
        });
    }

    @PostMapping("/reassign")
    String reassign(
            @PathVariable UUID visit,
            @ModelAttribute PlanForm form,
            @ModelAttribute(BACK) AbsenceDays back,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return done(
                "reassigned",
                visit,
                form,
                back,
                who,
                model,
                next,
                response,
                (line, typed, actor) -> planner.reassign(
                        line,
                        Typed.id(typed.assistant()).orElse(null),
                        Typed.id(typed.buddy()).orElse(null),
                        typed.planReason(),
                        actor));
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable UUID visit,
            @ModelAttribute PlanForm form,
            @ModelAttribute(BACK) AbsenceDays back,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return done(
                "cancelled",
                visit,
                form,
                back,
                who,
                model,
                next,
                response,
                (line, typed, actor) -> appointments.cancel(line.id(), typed.cancelReason(), actor));
    }

    private String done(
            String what,
            UUID visit,
            PlanForm form,
            AbsenceDays back,
            StaffMember who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Step step) {
        who.demand(Permission.PLAN_VISITS);
        AppointmentLine line = visit(visit);
        try {
            step.on(line, form, who.id());
            String shown = back.address().isPresent() ? "done" : "planned";
            next.addFlashAttribute(shown, what);
            return "redirect:" + back.address().orElse("/staff/visits/" + visit);
        } catch (PlanningRefused refused) {
            model.addAttribute("refused", refused.reason());
        } catch (AppointmentRefused refused) {
            model.addAttribute("refused", refused.reason());
        }
        response.setStatus(422);
        model.addAttribute("part", what);
        return page(line, form, back, model);
    }

    private String page(AppointmentLine visit, PlanForm form, AbsenceDays back, Model model) {
        Map<UUID, String> names = assistants.names();
        model.addAttribute("area", "calendar")
                .addAttribute("visit", visit)
                .addAttribute("form", form)
                .addAttribute("backTo", back.address().orElse(""))
                .addAttribute("names", names)
                .addAttribute("lengths", PlanForm.lengths(visit.minutes()))
                .addAttribute("minutes", form.length() == null ? visit.minutes() : form.minutes())
                .addAttribute("reasons", PlanReason.values())
                .addAttribute("cancelReasons", CancelReason.values())
                .addAttribute("history", history.of(visit.id()));
        return "planning/change";
    }

    /** One that was cancelled changes no more. */
    private AppointmentLine visit(UUID visit) {
        return lines.find(visit).orElseThrow(Problem.NOT_FOUND::exception);
    }
}
