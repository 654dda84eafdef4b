package nl.meetmoment.linkage.families;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.stream.Stream;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.common.web.KeptFilter;
import nl.meetmoment.linkage.ContactStates;
import nl.meetmoment.linkage.ContactStates.Line;
import nl.meetmoment.linkage.ContactStates.State;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose contact is unsafe or has to be looked into, by numbers; each leads to the family's page. */
@Controller
@RequestMapping("/linkage/contacts")
class ContactsController {

    private static final KeptFilter<ContactFilter> FILTER = new KeptFilter<>(ContactFilter.class, ContactFilter.NONE);

    private static final int ROWS_OF_A_PAGE = 50;

    private final ContactStates contacts;

    ContactsController(ContactStates contacts) {
        this.contacts = contacts;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean filter,
            @ModelAttribute("asked") ContactFilter asked,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            Model model) {
        who.demand(Permission.USE_LINKING_KEY);
        if (filter) {
            FILTER.keep(session, asked);
        }
        ContactStates.Page page = contacts.page(FILTER.of(session)::lets, after, ROWS_OF_A_PAGE);
        model.addAttribute("area", "persons")
                .addAttribute("filter", FILTER.of(session))
                .addAttribute(
                        "states", Stream.of(State.values()).map(State::code).toList())
                .addAttribute("after", after)
                .addAttribute("lines", page.lines())
                .addAttribute("all", page.all().value())
                .addAttribute("countedAt", page.all().localTime())
                .addAttribute("next", page.next());
        return "linkage/contacts";
    }

    @GetMapping("/list.csv")
    ResponseEntity<String> csv(@AuthenticationPrincipal StaffMember who, HttpSession session) {
        who.demand(Permission.USE_LINKING_KEY);
        var csv = new Csv().line("case_number", "participant", "state", "reason");
        kept(session)
                .forEach(one ->
                        csv.line(one.caseNumber(), one.number(), one.state().code(), one.reason()));
        return csv.download("contact.csv");
    }

    private List<Line> kept(HttpSession session) {
        return contacts.all().stream().filter(FILTER.of(session)::lets).toList();
    }
}
