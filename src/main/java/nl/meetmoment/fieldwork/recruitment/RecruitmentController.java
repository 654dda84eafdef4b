package nl.meetmoment.fieldwork.recruitment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.study.Region;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom a recruiter calls now, by number. Who it is stands on the card, which linkage shows once an entry is opened. */
@Controller
@RequestMapping("/staff/recruitment")
class RecruitmentController {

    private static final String CARD = "redirect:/linkage/recruitment/";

    private final Recruiters recruiters;
    private final CallList list;
    private final Calls calls;

    RecruitmentController(Recruiters recruiters, CallList list, Calls calls) {
        this.recruiters = recruiters;
        this.list = list;
        this.calls = calls;
    }

    /** A coordinator sees no call list but what became of it. */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String after, @AuthenticationPrincipal StaffMember who, Model model) {
        recruiters.demand(who);
        if (who.may(Permission.MANAGE_CALL_LISTS)) {
            return "redirect:/staff/recruitment/figures";
        }
        return fill(after, who, model);
    }

    @PostMapping("/entries/{entry}/open")
    String open(@PathVariable UUID entry, @AuthenticationPrincipal StaffMember who) {
        calls.open(entry, who);
        return CARD + entry;
    }

    @PostMapping("/entries/{entry}/undo")
    String undo(@PathVariable UUID entry, @AuthenticationPrincipal StaffMember who) {
        calls.undo(entry, who);
        return CARD + entry;
    }

    /** What cannot be done now is said on the list, which shows how things stand. */
    @ExceptionHandler
    String refused(
            CallRefused refused, @AuthenticationPrincipal StaffMember who, Model model, HttpServletResponse response) {
        response.setStatus(409);
        model.addAttribute("refused", refused.reason());
        return fill("", who, model);
    }

    private String fill(String after, StaffMember who, Model model) {
        model.addAttribute("area", "recruitment");
        Optional<Region> organisation = recruiters.own(who);
        if (organisation.isEmpty()) {
            return "recruitment/none";
        }
        String code = organisation.get().code();
        model.addAttribute("organisation", organisation.get().name())
                .addAttribute("page", list.page(code, CallList.Cursor.parse(after)))
                .addAttribute("isFirst", after.isEmpty())
                .addAttribute("later", list.later(code))
                .addAttribute("standing", list.standing(code));
        return "recruitment/list";
    }
}
