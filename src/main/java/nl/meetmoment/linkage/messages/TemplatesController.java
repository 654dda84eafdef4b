package nl.meetmoment.linkage.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.messages.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of messages, as somebody would get them, and their approval. */
@Controller
@RequestMapping("/linkage/messages/templates")
class TemplatesController {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final MessageTemplates templates;
    private final TemplateApprovals approvals;
    private final Writing writing;
    private final SendingSettings settings;
    private final Accounts accounts;
    private final MessageTexts texts;
    private final Clock clock;

    TemplatesController(
            MessageTemplates templates,
            TemplateApprovals approvals,
            Writing writing,
            SendingSettings settings,
            Accounts accounts,
            MessageTexts texts,
            Clock clock) {
        this.templates = templates;
        this.approvals = approvals;
        this.writing = writing;
        this.settings = settings;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A text.
     *
     * @param approvedAt null while it is not, as {@code approvedBy} is empty
     */
    record Sheet(
            String name,
            String kind,
            int version,
            String language,
            String subject,
            String text,
            String shortly,
            int texts,
            List<String> findings,
            @Nullable ZonedDateTime approvedAt,
            String approvedBy) {}

    @GetMapping
    String templates(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_FAMILIES);
        model.addAttribute("area", "messages")
                .addAttribute(
                        "kinds",
                        templates.all().stream()
                                .map(MessageTemplate::kind)
                                .distinct()
                                .map(MessageKind::code)
                                .toList())
                .addAttribute(
                        "sheets", templates.all().stream().map(this::sheet).toList());
        return "linkage/messages/templates";
    }

    @PostMapping("/{name}/approve")
    String approve(@PathVariable String name, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.MANAGE_FAMILIES);
        said.addFlashAttribute(texts.approve(name, who) ? "approved" : "refused", name);
        return "redirect:/linkage/messages/templates";
    }

    private Sheet sheet(MessageTemplate template) {
        Instant example = DutchTime.dateOf(clock.instant().plus(AHEAD))
                .atTime(10, 30)
                .atZone(DutchTime.ZONE)
                .toInstant();
        Map<String, String> values = writing.values(example, settings.name(), template.language());
        TemplateApprovals.Approval approval = approvals.of(template).orElse(null);
        return new Sheet(
                template.name(),
                template.kind().code(),
                template.version(),
                template.language(),
                template.subject(),
                template.text(values),
                template.shortText(values),
                TextLength.messages(template.shortText(values)),
                template.findings(),
                approval == null ? null : approval.at().atZone(DutchTime.ZONE),
                approval == null ? "" : name(approval.by()));
    }

    private String name(UUID account) {
        return accounts.names(Set.of(account)).getOrDefault(account, "");
    }
}
