package nl.meetmoment.fieldwork.calls;

import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom a caller telephones this month, by case number. Who that is stands on the card, which linkage shows. */
@Controller
@RequestMapping("/staff/my-calls")
class MyCallsController {

    private final OwnCalls own;
    private final Contacting contacting;

    MyCallsController(OwnCalls own, Contacting contacting) {
        this.own = own;
        this.contacting = contacting;
    }

    @GetMapping
    String list(@AuthenticationPrincipal StaffMember who, Model model) {
        List<CallRow> rows = own.list(who);
        model.addAttribute("area", "my-calls")
                .addAttribute("open", rows.stream().filter(row -> !row.isDone()).toList())
                .addAttribute("done", rows.stream().filter(CallRow::isDone).toList());
        return "calls/mine";
    }

    @PostMapping("/{assignment}/undo")
    String undo(@PathVariable UUID assignment, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        contacting.undo(assignment, who);
        said.addFlashAttribute("said", "undone");
        return "redirect:/staff/my-calls";
    }

    @ExceptionHandler
    String refused(ContactRefused refused, RedirectAttributes said) {
        said.addFlashAttribute("refused", refused.reason());
        return "redirect:/staff/my-calls";
    }
}
