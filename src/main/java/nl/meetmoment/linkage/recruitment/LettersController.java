package nl.meetmoment.linkage.recruitment;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.recruitment.CallRefused;
import nl.meetmoment.fieldwork.recruitment.Letters;
import nl.meetmoment.fieldwork.recruitment.Letters.LetterKey;
import nl.meetmoment.fieldwork.recruitment.Letters.LettersOf;
import nl.meetmoment.fieldwork.recruitment.Recruiters;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters to the families of the own organisation and the objections that come in. A page shows names, so it is in the trail. */
@Controller
@RequestMapping("/linkage/recruitment/letters")
class LettersController {

    private static final String PAGE = "redirect:/linkage/recruitment/letters";

    private static final Set<String> SHOWS = Set.of("unsent", "sent", "all");

    private final Recruiters recruiters;
    private final Letters letters;
    private final Candidates candidates;
    private final Cards cards;
    private final AuditTrail trail;

    LettersController(Recruiters recruiters, Letters letters, Candidates candidates, Cards cards, AuditTrail trail) {
        this.recruiters = recruiters;
        this.letters = letters;
        this.candidates = candidates;
        this.cards = cards;
        this.trail = trail;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "unsent") String show,
            @RequestParam(defaultValue = "0") long after,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        return fill(show, after, who, model);
    }

    /** @param all everything that the page showed, instead of what was ticked */
    @PostMapping("/sent")
    String sent(
            @RequestParam(required = false, defaultValue = "") List<String> letter,
            @RequestParam(defaultValue = "") List<String> shown,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "unsent") String show,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        Set<LetterKey> keys = keys(all ? shown : letter);
        if (keys.isEmpty()) {
            throw new CallRefused("letter-none");
        }
        int noted = letters.sent(keys, day(on), who);
        said.addFlashAttribute("said", "recruitment.said.letters").addFlashAttribute("number", noted);
        said.addAttribute("show", shown(show));
        return PAGE;
    }

    @PostMapping("/{entry}/opt-out")
    String optOut(
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "unsent") String show,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        letters.optOut(entry, who);
        said.addFlashAttribute("said", "recruitment.said.opt-out").addFlashAttribute("undo", entry);
        said.addAttribute("show", shown(show));
        return PAGE;
    }

    @PostMapping("/{entry}/undo")
    String undo(@PathVariable UUID entry, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        letters.undoOptOut(entry, who);
        said.addFlashAttribute("said", "recruitment.said.opt-out-undone");
        said.addAttribute("show", "all");
        return PAGE;
    }

    @ExceptionHandler
    String refused(
            CallRefused refused, @AuthenticationPrincipal StaffMember who, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refused", refused.reason());
        return fill("unsent", 0, who, model);
    }

    private String fill(String show, long after, StaffMember who, Model model) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        model.addAttribute("area", "recruitment");
        Optional<Region> organisation = recruiters.own(who);
        if (organisation.isEmpty()) {
            return "recruitment/none";
        }
        model.addAttribute("organisation", organisation.get().name())
                .addAttribute("show", shown(show))
                .addAttribute("shows", List.of("unsent", "sent", "all"))
                .addAttribute("isFirst", after == 0)
                .addAttribute("today", cards.today())
                .addAttribute("list", view(organisation.get().code(), shown(show), after, who));
        return "recruitment/letters";
    }

    private LettersView view(String organisation, String show, long after, StaffMember who) {
        List<LettersOf> found = letters.page(organisation, show, after);
        boolean hasMore = found.size() > Letters.ENTRIES_OF_A_PAGE;
        List<LettersOf> page = hasMore ? found.subList(0, Letters.ENTRIES_OF_A_PAGE) : found;
        Long next = hasMore ? page.get(page.size() - 1).number() : null;
        trail.append(who.id().toString(), "call-list.letters-shown", organisation);
        return LettersView.of(
                page, next, candidates.of(page.stream().map(LettersOf::entry).toList()));
    }

    private static String shown(String show) {
        return SHOWS.contains(show) ? show : "unsent";
    }

    private static Set<LetterKey> keys(List<String> sent) {
        var keys = new HashSet<LetterKey>();
        for (String key : sent) {
            if (!key.matches("[0-9a-f-]{36}:[0-9]{1,2}")) {
                throw new CallRefused("letter-none");
            }
            keys.add(new LetterKey(UUID.fromString(key.substring(0, 36)), Integer.parseInt(key.substring(37))));
        }
        return keys;
    }

    private static LocalDate day(String on) {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException none) {
            throw new CallRefused("letter-day");
        }
    }
}
