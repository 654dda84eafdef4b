package nl.meetmoment.fieldwork;

import nl.meetmoment.access.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody comes in after signing in; to whom visits are none of their business it says so. */
@Controller
class DayController {

    private final StaffDay days;

    DayController(StaffDay days) {
        this.days = days;
    }

    @GetMapping("/staff")
    String day(@AuthenticationPrincipal StaffMember who, Model model) {
        model.addAttribute("area", "day").addAttribute("seesVisits", StaffDay.isFor(who));
        model.addAttribute("day", days.of(who));
        return "fieldwork/day";
    }
}
