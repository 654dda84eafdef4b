package nl.meetmoment.fieldwork;

import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Talks after visits that are to be held, and those that were. */
@Controller
class DebriefController {

    private final Debriefs debriefs;

    DebriefController(Debriefs debriefs) {
        this.debriefs = debriefs;
    }

    @GetMapping("/staff/debriefs")
    String list(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.SEE_ALL_VISITS);
        model.addAttribute("area", "debriefs")
                .addAttribute("due", debriefs.due())
                .addAttribute("count", debriefs.countDue())
                .addAttribute("held", debriefs.held());
        return "fieldwork/debriefs";
    }

    @PostMapping("/staff/visits/{visit}/debrief")
    String hold(@PathVariable UUID visit, @AuthenticationPrincipal StaffMember who, RedirectAttributes once) {
        debriefs.hold(visit, who);
        once.addFlashAttribute("kept", true);
        return "redirect:/staff/debriefs";
    }
}
