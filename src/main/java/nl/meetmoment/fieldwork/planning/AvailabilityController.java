package nl.meetmoment.fieldwork.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When an assistant can visit: for the assistant, and for the coordinator of each. */
@Controller
@RequestMapping({"/staff/availability", "/staff/assistants/{assistant}/availability"})
class AvailabilityController {

    private final AssistantHours hours;
    private final Assistants assistants;

    AvailabilityController(AssistantHours hours, Assistants assistants) {
        this.hours = hours;
        this.assistants = assistants;
    }

    @GetMapping
    String page(
            @PathVariable(required = false) @Nullable UUID assistant,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        return page(subject(assistant, who), assistant, HoursForm.EMPTY, model);
    }

    @PostMapping("/weekly")
    String addWeekly(
            @PathVariable(required = false) @Nullable UUID assistant,
            @ModelAttribute HoursForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        UUID subject = subject(assistant, who);
        return kept(
                "weekly",
                subject,
                assistant,
                form,
                model,
                next,
                response,
                () -> hours.addWeekly(subject, form.weekday(), form.hours()));
    }

    @PostMapping("/exceptions")
    String addException(
            @PathVariable(required = false) @Nullable UUID assistant,
            @ModelAttribute HoursForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        UUID subject = subject(assistant, who);
        return kept("exceptions", subject, assistant, form, model, next, response, () -> {
            if (form.isFree()) {
                int visits = hours.addFree(subject, form.onDate());
                next.addFlashAttribute("visitsThen", visits).addFlashAttribute("freeDay", form.onDate());
            } else {
                hours.addExtra(subject, form.onDate(), form.hours());
            }
        });
    }

    @PostMapping("/terms")
    String keepTerms(
            @PathVariable(required = false) @Nullable UUID assistant,
            @ModelAttribute HoursForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        UUID subject = subject(assistant, who);
        return kept("terms", subject, assistant, form, model, next, response, () -> hours.keep(subject, form.terms()));
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable(required = false) @Nullable UUID assistant,
            @RequestParam UUID entry,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes next) {
        hours.remove(subject(assistant, who), entry);
        next.addFlashAttribute("done", "removed");
        return "redirect:" + address(assistant);
    }

    private String kept(
            String part,
            UUID subject,
            @Nullable UUID assistant,
            HoursForm form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Runnable step) {
        try {
            step.run();
        } catch (PlanningRefused refused) {
            response.setStatus(422);
            model.addAttribute("refused", refused.reason()).addAttribute("part", part);
            return page(subject, assistant, form, model);
        }
        next.addFlashAttribute("done", part);
        return "redirect:" + address(assistant);
    }

    private String page(UUID subject, @Nullable UUID assistant, HoursForm form, Model model) {
        model.addAttribute("area", assistant == null ? "availability" : "assistants")
                .addAttribute("address", address(assistant))
                .addAttribute("own", assistant == null)
                .addAttribute("form", form)
                .addAttribute("view", hours.of(subject, assistants.name(subject)));
        return "planning/availability";
    }

    /** The own time is an assistant's; that of others is for who plans. */
    private static UUID subject(@Nullable UUID assistant, StaffMember who) {
        who.demand(assistant == null ? Permission.SEE_OWN_VISITS : Permission.PLAN_VISITS);
        return assistant == null ? who.id() : assistant;
    }

    private static String address(@Nullable UUID assistant) {
        return assistant == null ? "/staff/availability" : "/staff/assistants/" + assistant + "/availability";
    }
}
