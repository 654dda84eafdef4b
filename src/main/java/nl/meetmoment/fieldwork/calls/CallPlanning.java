package nl.meetmoment.fieldwork.calls;

import java.time.Clock;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.planning.PlanForm;
import nl.meetmoment.fieldwork.planning.PlanPage;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;

/** Appointments made while calling, for families of the own list and their wave only. */
@Service
public class CallPlanning {

    private final OwnCalls own;
    private final Contacting contacting;
    private final ContactStore store;
    private final PlanPage page;
    private final AuditTrail trail;
    private final Clock clock;

    CallPlanning(
            OwnCalls own, Contacting contacting, ContactStore store, PlanPage page, AuditTrail trail, Clock clock) {
        this.own = own;
        this.contacting = contacting;
        this.store = store;
        this.page = page;
        this.trail = trail;
        this.clock = clock;
    }

    /** Lays out whom it can be with and what is free, for a row of {@link OwnCalls#find}. */
    public void fill(Model model, CallRow row, PlanForm form) {
        SiteWork.with(() -> page.fill(model, row.caseNumber(), row.wave(), form));
    }

    /**
     * Makes the appointment; nothing more is to be done with the row then.
     *
     * @throws nl.meetmoment.fieldwork.planning.PlanningRefused when the assistant cannot come then, or no visit is held
     *     then, which takes a coordinator
     * @throws nl.meetmoment.fieldwork.AppointmentRefused when it cannot be so
     * @throws ContactRefused with {@code done}
     * @throws nl.meetmoment.common.ProblemException NOT_FOUND when it is not on the own list of this month
     */
    public void plan(UUID assignment, PlanForm form, StaffMember who) {
        own.find(assignment, who);
        contacting.withRow(assignment, who, row -> {
            if (row.isDone()) {
                throw new ContactRefused("done");
            }
            trail.append(who.id().toString(), "family.called", assignment.toString());
            UUID visit = page.planInHours(row.caseNumber(), row.wave(), form, who.id());
            store.add(row, NewContact.of(ContactOutcome.APPOINTMENT), null, who.id(), clock.instant());
            return visit;
        });
    }
}
