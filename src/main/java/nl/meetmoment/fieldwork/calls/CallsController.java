package nl.meetmoment.fieldwork.calls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.KeptFigures;
import nl.meetmoment.fieldwork.calls.CallsPage.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The call lists of the month: who calls which families, what is left, what calls brought. */
@Controller
@RequestMapping("/staff/calls")
class CallsController {

    private static final String LISTS = "redirect:/staff/calls";

    private final CallsPage page;
    private final CallLists lists;
    private final CallFigures figures;
    private final CallSettings settings;
    private final KeptFigures kept;

    CallsController(CallsPage page, CallLists lists, CallFigures figures, CallSettings settings, KeptFigures kept) {
        this.page = page;
        this.lists = lists;
        this.figures = figures;
        this.settings = settings;
        this.kept = kept;
    }

    @GetMapping
    String lists(@ModelAttribute("asked") Asked asked, @AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_CALL_LISTS);
        return page.fill(model, asked);
    }

    @GetMapping("/list.csv")
    ResponseEntity<String> csv(@AuthenticationPrincipal StaffMember who) {
        who.demand(Permission.MANAGE_CALL_LISTS);
        return page.csv().download("bellijst.csv");
    }

    @GetMapping("/times.csv")
    ResponseEntity<String> times(@AuthenticationPrincipal StaffMember who) {
        who.demand(Permission.MANAGE_CALL_LISTS);
        return figures.csv().download("belmomenten.csv");
    }

    @PostMapping("/give")
    String give(
            @ModelAttribute("asked") Asked asked, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        return said(said, "given", lists.give(asked.most(settings), who));
    }

    /**
     * @param all everything that the page showed, instead of what was ticked
     * @param to id of the caller who gets the rows, or {@code nobody}
     */
    @PostMapping("/rows")
    String rows(
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") List<UUID> shown,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        List<UUID> rows = all ? shown : chosen;
        return to.equals("nobody")
                ? said(said, "taken-back", lists.takeBack(rows, who))
                : said(said, "passed-on", lists.reassign(rows, caller(to), who));
    }

    @PostMapping("/{assignment}/settled")
    String settle(@PathVariable UUID assignment, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        lists.settle(assignment, who);
        return said(said, "settled", 1);
    }

    @ExceptionHandler
    String refused(ContactRefused refused, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refused", refused.reason());
        return page.fill(model, new Asked(null, null, null));
    }

    private static UUID caller(String to) {
        return Optional.of(to)
                .filter(one -> one.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .orElseThrow(() -> new ContactRefused("caller"));
    }

    private String said(RedirectAttributes said, String key, int number) {
        kept.forget(CallsPage.COUNTS);
        said.addFlashAttribute("said", key).addFlashAttribute("saidOf", number);
        return LISTS;
    }
}
