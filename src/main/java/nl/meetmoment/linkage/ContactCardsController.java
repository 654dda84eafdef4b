package nl.meetmoment.linkage;

import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The contact cards of a visit: a page of their own, or data for the script of the visit's page. */
@Controller
@RequestMapping("/linkage/cards/visits/{visit}")
class ContactCardsController {

    record Cards(List<ContactCard> cards) {}

    private final ContactCards cards;

    ContactCardsController(ContactCards cards) {
        this.cards = cards;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable UUID visit, @AuthenticationPrincipal StaffMember who, Model model) {
        model.addAttribute("cards", cards.ofVisit(visit, who));
        model.addAttribute("visit", visit);
        return "linkage/cards";
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Cards data(@PathVariable UUID visit, @AuthenticationPrincipal StaffMember who) {
        return new Cards(cards.ofVisit(visit, who));
    }
}
