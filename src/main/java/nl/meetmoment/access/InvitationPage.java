package nl.meetmoment.access;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import nl.meetmoment.common.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind a link that an administrator handed over. Looking at it uses nothing up (promise W9). */
@Controller
class InvitationPage {

    private final Invitations invitations;

    InvitationPage(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/staff/invitation/{token}")
    String show(@PathVariable String token, Model model) {
        model.addAttribute("form", new InvitationForm("", ""));
        return page(token, model);
    }

    @PostMapping("/staff/invitation/{token}")
    String accept(
            @PathVariable String token,
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult findings,
            Model model,
            HttpServletResponse response) {
        if (findings.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, model);
        }
        if (!invitations.accept(token, form.password())) {
            throw Problem.NOT_FOUND.exception();
        }
        return "redirect:/staff/sign-in?made";
    }

    private String page(String token, Model model) {
        model.addAttribute("invited", invitations.invited(token).orElseThrow(Problem.NOT_FOUND::exception));
        return "access/invitation";
    }
}
