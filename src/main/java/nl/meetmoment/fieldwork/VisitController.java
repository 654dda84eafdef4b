package nl.meetmoment.fieldwork;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A visit, its checklist and its closing report. */
@Controller
@RequestMapping("/staff/visits/{visit}")
class VisitController {

    private final VisitPage page;
    private final VisitAccess access;
    private final VisitConduct conduct;

    VisitController(VisitPage page, VisitAccess access, VisitConduct conduct) {
        this.page = page;
        this.access = access;
        this.conduct = conduct;
    }

    @GetMapping
    String visit(
            @PathVariable UUID visit,
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request,
            Model model) {
        ShownOnce.take("/staff/visits/" + visit, request).ifPresent(opened -> model.addAttribute("opened", opened));
        return page.fill(model, visit, who);
    }

    @PostMapping("/checklist")
    String check(
            @PathVariable UUID visit,
            @RequestParam ChecklistPoint point,
            @RequestParam boolean done,
            @AuthenticationPrincipal StaffMember who) {
        access.demandOwn(visit, who, Permission.HAND_OVER_LAPTOP);
        if (!point.isTickedByHand()) {
            throw new SignedByName();
        }
        if (done) {
            conduct.tick(visit, point);
        } else {
            conduct.untick(visit, point);
        }
        return "redirect:/staff/visits/" + visit + "#checklist";
    }

    @PostMapping("/close")
    String close(
            @PathVariable UUID visit,
            @AuthenticationPrincipal StaffMember who,
            @Valid @ModelAttribute("report") ReportForm report,
            BindingResult findings,
            Model model,
            HttpServletResponse response) {
        access.demandOwn(visit, who, Permission.CLOSE_VISIT);
        if (findings.hasErrors()) {
            response.setStatus(422);
            return page.fill(model, visit, who);
        }
        try {
            conduct.close(visit, report.toReport());
        } catch (ReportNotKept refused) {
            response.setStatus(refused.status());
            model.addAttribute("refused", refused.reason());
            return page.fill(model, visit, who);
        }
        return "redirect:/staff/visits/" + visit;
    }
}
