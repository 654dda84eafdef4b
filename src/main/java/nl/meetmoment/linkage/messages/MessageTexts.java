package nl.meetmoment.linkage.messages;

import java.time.Clock;
import java.util.List;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import org.springframework.stereotype.Service;

/** Approval of texts, in the trail first. Who may is asked before. */
@Service
public class MessageTexts {

    private static final int DIGITS_SHOWN = 16;

    private final MessageTemplates templates;
    private final TemplateApprovals approvals;
    private final AuditTrail trail;
    private final Clock clock;

    MessageTexts(MessageTemplates templates, TemplateApprovals approvals, AuditTrail trail, Clock clock) {
        this.templates = templates;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /** As their files are called, without the ending. */
    public List<String> names() {
        return templates.all().stream().map(MessageTemplate::name).toList();
    }

    /**
     * From now on it is sent.
     *
     * @return false when it has findings, and stays as it is
     * @throws nl.meetmoment.common.ProblemException NOT_FOUND
     */
    public boolean approve(String name, StaffMember who) {
        MessageTemplate template = templates.find(name).orElseThrow(Problem.NOT_FOUND::exception);
        if (!template.findings().isEmpty()) {
            return false;
        }
        String digest = template.sha256().substring(0, DIGITS_SHOWN);
        return trail.append(who.id().toString(), "message-text.approved", name + "/" + digest, () -> {
            approvals.add(template, who.id(), clock.instant());
            return true;
        });
    }
}
