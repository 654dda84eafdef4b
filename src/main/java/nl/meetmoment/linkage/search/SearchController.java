package nl.meetmoment.linkage.search;

import jakarta.servlet.http.HttpServletResponse;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.linkage.PersonSearch;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Looks for a family. The answer comes at once, as an address with names in it would stay in histories and logs. */
@Controller
@RequestMapping("/linkage/search")
class SearchController {

    private final PersonSearch search;

    SearchController(PersonSearch search) {
        this.search = search;
    }

    @GetMapping
    String form(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_FAMILIES);
        who.demand(Permission.SEE_CONTACT_CARD);
        model.addAttribute("form", SearchForm.EMPTY);
        return page(model);
    }

    @PostMapping
    String find(
            @ModelAttribute("form") SearchForm form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response) {
        who.demand(Permission.MANAGE_FAMILIES);
        form.check(findings);
        if (findings.hasErrors()) {
            response.setStatus(422);
            return page(model);
        }
        model.addAttribute("found", search.find(form.toTerms(), who));
        return page(model);
    }

    private static String page(Model model) {
        model.addAttribute("area", "persons");
        return "linkage/search";
    }
}
