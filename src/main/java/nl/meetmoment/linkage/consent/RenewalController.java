package nl.meetmoment.linkage.consent;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.common.web.KeptFilter;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.KeptFigures.Figure;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Consents to renew over all families, by numbers; each leads to its family's page. */
@Controller
@RequestMapping("/linkage/consent/renewals")
class RenewalController {

    private static final KeptFilter<RenewalFilter> FILTER = new KeptFilter<>(RenewalFilter.class, RenewalFilter.NONE);

    private static final int ROWS_OF_A_PAGE = 50;

    private final ConsentRenewals renewals;
    private final ConsentForms forms;
    private final Clock clock;

    RenewalController(ConsentRenewals renewals, ConsentForms forms, Clock clock) {
        this.renewals = renewals;
        this.forms = forms;
        this.clock = clock;
    }

    /** @param title of the form */
    record Line(Renewal renewal, String reason, String title, boolean isOverdue) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean filter,
            @ModelAttribute("asked") RenewalFilter asked,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            Model model,
            Locale locale) {
        who.demand(Permission.MANAGE_FAMILIES);
        if (filter) {
            FILTER.keep(session, asked);
        }
        RenewalFilter kept = FILTER.of(session);
        Figure<List<Renewal>> known = renewals.kept();
        List<Renewal> found = after(known.value(), kept, after);
        List<Renewal> shown = found.subList(0, Math.min(found.size(), ROWS_OF_A_PAGE));
        model.addAttribute("area", "persons")
                .addAttribute("filter", kept)
                .addAttribute("purposes", titles(locale))
                .addAttribute(
                        "reasons",
                        Stream.of(Renewal.Reason.values())
                                .map(Renewal.Reason::code)
                                .toList())
                .addAttribute("numbers", numbers(known.value()))
                .addAttribute("countedAt", known.localTime())
                .addAttribute("after", after)
                .addAttribute(
                        "next",
                        found.size() > shown.size()
                                ? shown.get(shown.size() - 1).cursor()
                                : "")
                .addAttribute("days", RenewalRule.DAYS_AHEAD)
                .addAttribute("lines", lines(now(shown), kept, titles(locale)));
        return "linkage/consent/renewals";
    }

    @GetMapping("/list.csv")
    ResponseEntity<String> csv(@AuthenticationPrincipal StaffMember who, HttpSession session) {
        who.demand(Permission.MANAGE_FAMILIES);
        var csv = new Csv().line("case_number", "participant", "purpose", "reason", "due_on");
        renewals.all().stream()
                .filter(FILTER.of(session)::lets)
                .forEach(one -> csv.line(
                        one.caseNumber(),
                        one.number(),
                        one.purpose(),
                        one.reason().code(),
                        one.due()));
        return csv.download("toestemmingen.csv");
    }

    private static List<Renewal> after(List<Renewal> all, RenewalFilter kept, String after) {
        return all.stream()
                .filter(kept::lets)
                .filter(one -> one.cursor().compareTo(after) > 0)
                .limit(ROWS_OF_A_PAGE + 1L)
                .toList();
    }

    /** What was asked since is left out. */
    private List<Renewal> now(List<Renewal> shown) {
        Set<String> cursors = shown.stream().map(Renewal::cursor).collect(Collectors.toSet());
        Set<UUID> people = shown.stream().map(Renewal::about).collect(Collectors.toSet());
        return renewals.of(people).stream()
                .filter(one -> cursors.contains(one.cursor()))
                .toList();
    }

    private List<Line> lines(List<Renewal> all, RenewalFilter kept, Map<String, String> titles) {
        var today = DutchTime.dateOf(clock.instant());
        return all.stream()
                .filter(kept::lets)
                .map(one -> new Line(
                        one,
                        one.reason().code(),
                        titles.getOrDefault(one.purpose(), one.purpose()),
                        one.isOverdueOn(today)))
                .toList();
    }

    private static Map<String, Long> numbers(List<Renewal> all) {
        return all.stream()
                .collect(Collectors.groupingBy(one -> one.reason().code(), TreeMap::new, Collectors.counting()));
    }

    private Map<String, String> titles(Locale locale) {
        return forms.current().stream()
                .collect(Collectors.toMap(
                        ConsentForm::purpose,
                        form -> form.text(locale.getLanguage()).title(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
