package nl.meetmoment.access;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.common.Problem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The accounts of staff, for their administrator. Nobody changes the own role, and nobody disables the own account. */
@Controller
@RequestMapping("/staff/accounts")
class AccountController {

    private static final String ALL = "/staff/accounts";

    private final AccountManagement management;
    private final Organisations organisations;

    AccountController(AccountManagement management, Organisations organisations) {
        this.management = management;
        this.organisations = organisations;
    }

    @GetMapping
    String list(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_ACCOUNTS);
        model.addAttribute("area", "accounts").addAttribute("accounts", management.all());
        return "access/accounts";
    }

    @GetMapping("/new")
    String invitation(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_ACCOUNTS);
        model.addAttribute("form", AccountForm.EMPTY);
        return page(model);
    }

    @PostMapping
    String invite(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.MANAGE_ACCOUNTS);
        checkOrganisation(form, findings);
        if (!findings.hasErrors()) {
            try {
                AccountManagement.Invited invited = management.invite(form, who.id());
                return toLink(invited.account(), invited.token(), said);
            } catch (UserNameTaken taken) {
                findings.rejectValue("userName", "", "access.account.user-name.taken");
            }
        }
        response.setStatus(422);
        return page(model);
    }

    @GetMapping("/{account}")
    String account(@PathVariable UUID account, @AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_ACCOUNTS);
        AccountRow row = management.of(account);
        model.addAttribute("form", AccountForm.of(row));
        return page(row, who, model);
    }

    @PostMapping("/{account}")
    String change(
            @PathVariable UUID account,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.MANAGE_ACCOUNTS);
        AccountRow row = management.of(account);
        if (account.equals(who.id()) && !form.role().equals(row.role())) {
            findings.rejectValue("role", "", "access.account.role.own");
        }
        checkOrganisation(form, findings);
        if (findings.hasErrors()) {
            response.setStatus(422);
            return page(row, who, model);
        }
        management.change(account, form, who.id());
        said.addFlashAttribute("said", "changed");
        return "redirect:" + ALL + "/" + account;
    }

    @PostMapping("/{account}/link")
    String link(@PathVariable UUID account, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.MANAGE_ACCOUNTS);
        return toLink(account, management.inviteAgain(account, who.id()), said);
    }

    @PostMapping("/{account}/disable")
    String disable(@PathVariable UUID account, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.MANAGE_ACCOUNTS);
        if (account.equals(who.id())) {
            throw Problem.FORBIDDEN.exception();
        }
        management.disable(account, who.id());
        said.addFlashAttribute("said", "disabled");
        return "redirect:" + ALL + "/" + account;
    }

    @PostMapping("/{account}/enable")
    String enable(@PathVariable UUID account, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.MANAGE_ACCOUNTS);
        management.enable(account, who.id());
        said.addFlashAttribute("said", "enabled");
        return "redirect:" + ALL + "/" + account;
    }

    /** The link is shown on the next page and never again. */
    private static String toLink(UUID account, String token, RedirectAttributes said) {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/staff/invitation/" + token)
                .toUriString();
        said.addFlashAttribute("link", link);
        return "redirect:" + ALL + "/" + account;
    }

    private void checkOrganisation(AccountForm form, BindingResult findings) {
        if (form.isRecruiter() && !organisations.names().containsKey(form.organisation())) {
            findings.rejectValue("organisation", "", "access.account.organisation.problem");
        }
    }

    private String page(Model model) {
        model.addAttribute("area", "accounts")
                .addAttribute("roles", roles())
                .addAttribute("organisations", organisations.names());
        return "access/account";
    }

    private String page(AccountRow row, StaffMember who, Model model) {
        model.addAttribute("account", row).addAttribute("isOwn", row.id().equals(who.id()));
        return page(model);
    }

    private static List<String> roles() {
        return Stream.of(Role.values()).map(Role::code).toList();
    }
}
