package nl.meetmoment.fieldwork.waves;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.web.KeptFilter;
import nl.meetmoment.fieldwork.KeptFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The due list, and decisions about several of its rows at once. */
@Controller
@RequestMapping("/staff/waves")
class DueController {

    private static final KeptFilter<DueFilter> FILTER = new KeptFilter<>(DueFilter.class, DueFilter.NONE);

    private final DuePage page;
    private final WaveDecisions decisions;
    private final KeptFigures kept;

    DueController(DuePage page, WaveDecisions decisions, KeptFigures kept) {
        this.page = page;
        this.decisions = decisions;
        this.kept = kept;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean filter,
            @ModelAttribute("asked") DueFilter asked,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            Model model) {
        who.demand(Permission.MANAGE_FAMILIES);
        if (filter) {
            FILTER.keep(session, asked);
        }
        return page.fill(model, FILTER.of(session), cursor(after));
    }

    @GetMapping("/list.csv")
    ResponseEntity<String> csv(@AuthenticationPrincipal StaffMember who, HttpSession session) {
        who.demand(Permission.MANAGE_FAMILIES);
        return page.csv(FILTER.of(session)).download("metingen.csv");
    }

    /** @param all everything that the page showed, instead of what was ticked */
    @PostMapping("/decisions")
    String decide(
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") List<String> shown,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("decision") DecisionForm form,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.MANAGE_FAMILIES);
        try {
            List<ChosenWave> waves = waves(all ? shown : chosen);
            UUID batch = decisions.decide(waves, form.toDecision(), who);
            kept.forget(DuePage.NUMBERS);
            Said.decided(said, form.kind(), waves.size(), batch);
            return "redirect:/staff/waves";
        } catch (DecisionRefused refused) {
            model.addAttribute("chosen", chosen).addAttribute("all", all);
            Said.refused(refused, model, response);
            return page.fill(model, FILTER.of(session), cursor(after));
        }
    }

    /** @param family where to go back to, or empty for the list */
    @PostMapping("/undo")
    String undo(
            @RequestParam UUID batch,
            @RequestParam(defaultValue = "") String family,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        who.demand(Permission.MANAGE_FAMILIES);
        try {
            Said.undone(said, decisions.undo(batch, who));
            kept.forget(DuePage.NUMBERS);
        } catch (DecisionRefused refused) {
            Said.refused(refused, said);
        }
        return ChosenWave.isCaseNumber(family) ? "redirect:/staff/families/" + family : "redirect:/staff/waves";
    }

    private static @Nullable DueCursor cursor(String after) {
        return after.isEmpty() ? null : DueCursor.parse(after);
    }

    private static List<ChosenWave> waves(List<String> keys) {
        return keys.stream()
                .map(key -> ChosenWave.of(key).orElseThrow(() -> new DecisionRefused("unknown")))
                .distinct()
                .toList();
    }
}
