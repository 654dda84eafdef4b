package nl.meetmoment.fieldwork.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.calls.ContactStore.Kept;
import nl.meetmoment.fieldwork.waves.DecisionRefused;
import nl.meetmoment.fieldwork.waves.DueWaves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps how calls to the own families ended, and takes the latest back for a moment. */
@Service
public class Contacting {

    private final OwnCalls own;
    private final CallRows rows;
    private final ContactStore store;
    private final DueWaves waves;
    private final CallSettings settings;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Contacting(
            OwnCalls own,
            CallRows rows,
            ContactStore store,
            DueWaves waves,
            CallSettings settings,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.own = own;
        this.rows = rows;
        this.store = store;
        this.waves = waves;
        this.settings = settings;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps how a call ended. After a refusal the wave is skipped; a number or family that has to be looked for becomes a
     * coordinator's.
     *
     * @throws ContactRefused with {@code done}, {@code most} (the family was called as often as is allowed), {@code
     *     call-back-past} or {@code decision}
     * @throws nl.meetmoment.common.ProblemException NOT_FOUND when it is not on the own list of this month
     */
    public void record(UUID assignment, NewContact contact, StaffMember who) {
        own.find(assignment, who);
        Instant now = clock.instant();
        if (contact.callBackAt() != null && !contact.callBackAt().isAfter(now)) {
            throw new ContactRefused("call-back-past");
        }
        withRow(assignment, who, row -> {
            demandCallable(row, contact.outcome());
            trail.append(who.id().toString(), "family.called", assignment.toString());
            return store.add(row, contact, decision(row, contact, who), who.id(), now);
        });
    }

    /**
     * Takes the own latest outcome back, and with a refusal the decision that followed from it.
     *
     * @throws ContactRefused with {@code too-late}; also for an appointment, which is cancelled instead
     */
    public void undo(UUID assignment, StaffMember who) {
        own.find(assignment, who);
        withRow(assignment, who, row -> {
            Kept latest = store.latest(row)
                    .filter(one -> isUndoable(one, who))
                    .orElseThrow(() -> new ContactRefused("too-late"));
            trail.append(who.id().toString(), "family.call-undone", assignment.toString());
            takeBack(latest.decision(), who);
            store.takeBack(row, latest, who.id(), clock.instant());
            return row;
        });
    }

    /** Does something with a row as it stands once nobody else can change it; as the site, in one transaction. */
    <T> T withRow(UUID assignment, StaffMember who, Function<CallRow, T> work) {
        return SiteWork.with(() -> Objects.requireNonNull(transaction.execute(status -> {
            store.lock(rows.find(assignment)
                    .orElseThrow(() -> new ContactRefused("not-yours"))
                    .caseNumber());
            CallRow row = rows.find(assignment)
                    .filter(one -> one.caller().equals(who.id()))
                    .orElseThrow(() -> new ContactRefused("not-yours"));
            return Objects.requireNonNull(work.apply(row));
        })));
    }

    private void demandCallable(CallRow row, ContactOutcome outcome) {
        if (row.isDone()) {
            throw new ContactRefused("done");
        }
        if (outcome.isCall() && row.isAtMost(settings)) {
            throw new ContactRefused("most");
        }
    }

    private @Nullable UUID decision(CallRow row, NewContact contact, StaffMember who) {
        String reason = contact.reason();
        if (reason == null) {
            return null;
        }
        try {
            return waves.skip(row.caseNumber(), row.wave(), reason, who);
        } catch (DecisionRefused refused) {
            throw new ContactRefused("decision");
        }
    }

    private void takeBack(@Nullable UUID decision, StaffMember who) {
        if (decision == null) {
            return;
        }
        try {
            waves.undo(decision, who);
        } catch (DecisionRefused late) {
            throw new ContactRefused("too-late");
        }
    }

    private boolean isUndoable(Kept call, StaffMember who) {
        ContactOutcome outcome = call.contact().outcome();
        return call.by().equals(who.id())
                && outcome != ContactOutcome.APPOINTMENT
                && outcome != ContactOutcome.SETTLED
                && !call.at().isBefore(clock.instant().minus(settings.undo()));
    }
}
