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

/** The page behind the link that {@link SetupNotice} prints. */
@Controller
class SetupPage {

    private final FirstAdministrator first;

    SetupPage(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping("/staff/setup/{token}")
    String show(@PathVariable String token, Model model) {
        demandInvitation(token);
        model.addAttribute("form", new SetupForm("", "", "", ""));
        return "access/setup";
    }

    @PostMapping("/staff/setup/{token}")
    String create(
            @PathVariable String token,
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult found,
            HttpServletResponse response) {
        demandInvitation(token);
        if (found.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "access/setup";
        }
        if (!first.create(token, form.toNewAccount())) {
            throw Problem.NOT_FOUND.exception();
        }
        return "redirect:/staff/sign-in?made";
    }

    private void demandInvitation(String token) {
        if (!first.isInvitedBy(token)) {
            throw Problem.NOT_FOUND.exception();
        }
    }
}
