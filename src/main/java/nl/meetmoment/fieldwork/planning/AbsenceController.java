package nl.meetmoment.fieldwork.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.AppointmentRefused;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.planning.Absences.Touched;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An assistant who is ill or away: the visits that are touched, with who could go instead, confirmed in one step. */
@Controller
@RequestMapping("/staff/assistants/{assistant}/absent")
class AbsenceController {

    /** Before the id of a visit, in the names of the form's fields. */
    private static final String FIELD = "visit-";

    private final Absences absences;
    private final Assistants assistants;
    private final Clock clock;

    AbsenceController(Absences absences, Assistants assistants, Clock clock) {
        this.absences = absences;
        this.assistants = assistants;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable UUID assistant,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response) {
        who.demand(Permission.PLAN_VISITS);
        return page(assistant, from, until, Map.of(), model, response);
    }

    @PostMapping
    String confirm(
            @PathVariable UUID assistant,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        who.demand(Permission.PLAN_VISITS);
        assistants.name(assistant);
        Map<UUID, Optional<UUID>> chosen = replacements(fields);
        try {
            UUID batch = absences.confirm(assistant, Typed.date(from), Typed.date(until), chosen, who.id());
            next.addFlashAttribute("done", "absent").addFlashAttribute("batch", batch);
            return "redirect:/staff/assistants/" + assistant + "/absent";
        } catch (PlanningRefused refused) {
            model.addAttribute("refused", refused.reason());
        } catch (AppointmentRefused refused) {
            model.addAttribute("refused", refused.reason());
        }
        response.setStatus(422);
        return page(assistant, from, until, chosen, model, response);
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable UUID assistant,
            @RequestParam UUID batch,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes next) {
        who.demand(Permission.PLAN_VISITS);
        try {
            int stayed = absences.takeBack(assistant, batch, who.id());
            next.addFlashAttribute("done", stayed == 0 ? "undone" : "undone-partly");
        } catch (PlanningRefused late) {
            next.addFlashAttribute("refused", late.reason());
        }
        return "redirect:/staff/assistants/" + assistant + "/absent";
    }

    private String page(
            UUID assistant,
            @Nullable String from,
            @Nullable String until,
            Map<UUID, Optional<UUID>> chosen,
            Model model,
            HttpServletResponse response) {
        String today = DutchTime.dateOf(clock.instant()).toString();
        model.addAttribute("area", "assistants")
                .addAttribute("assistant", assistant)
                .addAttribute("name", assistants.name(assistant))
                .addAttribute("names", assistants.names())
                .addAttribute("chosen", chosen)
                .addAttribute("waiting", absences.waiting(assistant))
                .addAttribute("from", from == null ? today : from)
                .addAttribute("until", until == null ? today : until);
        if (from != null && until != null) {
            addTouched(assistant, from, until, model, response);
        }
        return "planning/absent";
    }

    private void addTouched(UUID assistant, String from, String until, Model model, HttpServletResponse response) {
        try {
            LocalDate last = Typed.date(until);
            List<Touched> touched = absences.touched(assistant, Typed.date(from), last);
            model.addAttribute("touched", touched);
        } catch (PlanningRefused refused) {
            response.setStatus(422);
            model.addAttribute("refused", refused.reason());
        }
    }

    /** By visit; empty for nobody yet. */
    private static Map<UUID, Optional<UUID>> replacements(Map<String, String> fields) {
        var chosen = new HashMap<UUID, Optional<UUID>>();
        fields.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                Typed.id(name.substring(FIELD.length())).ifPresent(visit -> chosen.put(visit, Typed.id(value)));
            }
        });
        return chosen;
    }
}
