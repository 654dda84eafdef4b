package nl.meetmoment.fieldwork.recruitment;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calling the families of the own organisation, one at a time: the row-level security of the database shows no other. */
@Service
public class Calls {

    private static final String TAKE =
            "select " + CallListEntry.COLUMNS + " from fieldwork.call_list_entry where entry_id = ? for update";

    private static final String CLOSE_OR_GO_ON = """
            update fieldwork.call_list_entry
               set attempts = attempts + 1, last_outcome = :outcome, last_attempt_at = :now, next_call_at = :next,
                   held_by = null, held_until = null, state = :state, reason = :reason, detail = :detail, closed_at = :closed
             where entry_id = :entry
            """;

    private static final String ADD = """
            insert into fieldwork.call_attempt (entry_id, number, at, caller, outcome, detail, call_back_at)
            values (:entry, (select count(*) + 1 from fieldwork.call_attempt where entry_id = :entry), :now, :caller, :outcome,
                    :detail, :next)
            """;

    private static final String UNDO = """
            update fieldwork.call_attempt set undone_at = :now
             where entry_id = :entry and caller = :caller and undone_at is null and outcome <> 'consent' and at >= :since
               and number = (select max(number) from fieldwork.call_attempt where entry_id = :entry and undone_at is null)
            """;

    /** As the calls before leave it. */
    private static final String REOPEN = """
            update fieldwork.call_list_entry e
               set state = 'open', reason = null, detail = null, closed_at = null, attempts = attempts - 1,
                   last_outcome = p.outcome, last_attempt_at = p.at, next_call_at = p.call_back_at,
                   held_by = :caller, held_until = :until
              from (select 1) one left join lateral
                   (select outcome, at, call_back_at from fieldwork.call_attempt
                     where entry_id = :entry and undone_at is null order by number desc limit 1) p on true
             where e.entry_id = :entry and e.person_removed_at is null
            """;

    private final JdbcClient store;
    private final AuditTrail trail;
    private final RecruitmentSettings settings;
    private final Clock clock;

    Calls(JdbcClient store, AuditTrail trail, RecruitmentSettings settings, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes an entry in hand; the one that was open before is let go.
     *
     * @throws CallRefused when it may not be called, or a colleague has it open
     * @throws nl.meetmoment.common.ProblemException NOT_FOUND for another organisation's
     */
    @Transactional
    public void open(UUID entry, StaffMember who) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        CallListEntry found = taken(entry);
        Instant now = clock.instant();
        if (!found.isCallableOn(DutchTime.dateOf(now))) {
            throw new CallRefused("not-now");
        }
        if (found.isHeldByAnother(who.id(), now)) {
            throw new CallRefused("held");
        }
        trail.append(who.id().toString(), "call-list.opened", entry.toString());
        letGo(who);
        store.sql("update fieldwork.call_list_entry set held_by = ?, held_until = ? where entry_id = ?")
                .params(who.id(), now.plus(settings.hold()).atOffset(UTC), entry)
                .update();
    }

    /** The entry that this recruiter has open; empty when it is not this one. */
    @Transactional(readOnly = true)
    public Optional<CallListEntry> opened(UUID entry, StaffMember who) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        return store.sql("select " + CallListEntry.COLUMNS + " from fieldwork.call_list_entry where entry_id = ?")
                .param(entry)
                .query(CallListEntry::of)
                .optional()
                .filter(found -> found.isOpen() && found.isHeldBy(who.id(), clock.instant()));
    }

    /** Latest first; what was undone is not among them. */
    @Transactional(readOnly = true)
    public List<Attempt> attempts(UUID entry) {
        return store.sql("""
                        select number, at, caller, outcome from fieldwork.call_attempt
                        where entry_id = ? and undone_at is null order by number desc
                        """)
                .param(entry)
                .query((row, index) -> new Attempt(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).atZoneSameInstant(DutchTime.ZONE),
                        row.getObject("caller", UUID.class),
                        row.getString("outcome")))
                .list();
    }

    /**
     * Keeps how a call ended; the entry is let go. After the last outcome, or as many attempts as are allowed, nobody calls.
     *
     * @throws CallRefused when the entry is not open with this recruiter any more, or the time to call back is past
     */
    @Transactional
    public void record(UUID entry, NewAttempt attempt, StaffMember who) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        CallListEntry found = demandOpened(entry, who);
        Instant now = clock.instant();
        if (attempt.callBackAt() != null && !attempt.callBackAt().isAfter(now)) {
            throw new CallRefused("call-back-past");
        }
        trail.append(who.id().toString(), "call-list.called", entry.toString());
        add(entry, attempt, now, who);
        String reason = reason(found, attempt);
        store.sql(CLOSE_OR_GO_ON)
                .param("outcome", attempt.outcome().code())
                .param("now", utc(now))
                .param("next", utc(attempt.callBackAt()))
                .param("state", reason == null ? "open" : "closed")
                .param("reason", reason)
                .param("detail", reason == null ? null : attempt.detail())
                .param("closed", reason == null ? null : utc(now))
                .param("entry", entry)
                .update();
    }

    /**
     * Takes the own last outcome back; the entry is open again.
     *
     * @throws CallRefused when it is too late, or was consent
     */
    @Transactional
    public void undo(UUID entry, StaffMember who) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        taken(entry);
        Instant now = clock.instant();
        int undone = store.sql(UNDO)
                .param("now", utc(now))
                .param("entry", entry)
                .param("caller", who.id())
                .param("since", utc(now.minus(settings.undo())))
                .update();
        if (undone == 0) {
            throw new CallRefused("too-late");
        }
        trail.append(who.id().toString(), "call-list.outcome-undone", entry.toString());
        letGo(who);
        int reopened = store.sql(REOPEN)
                .param("entry", entry)
                .param("caller", who.id())
                .param("until", utc(now.plus(settings.hold())))
                .update();
        if (reopened == 0) {
            throw new CallRefused("too-late");
        }
    }

    /** @throws CallRefused when the entry is not open with this recruiter any more */
    @Transactional
    public CallListEntry demandOpened(UUID entry, StaffMember who) {
        CallListEntry found = taken(entry);
        if (!found.isOpen() || !found.isHeldBy(who.id(), clock.instant())) {
            throw new CallRefused("not-yours");
        }
        return found;
    }

    private CallListEntry taken(UUID entry) {
        return store.sql(TAKE)
                .param(entry)
                .query(CallListEntry::of)
                .optional()
                .orElseThrow(Problem.NOT_FOUND::exception);
    }

    private void letGo(StaffMember who) {
        store.sql("update fieldwork.call_list_entry set held_by = null, held_until = null where held_by = ?")
                .param(who.id())
                .update();
    }

    private void add(UUID entry, NewAttempt attempt, Instant now, StaffMember who) {
        store.sql(ADD)
                .param("entry", entry)
                .param("now", utc(now))
                .param("caller", who.id())
                .param("outcome", attempt.outcome().code())
                .param("detail", attempt.detail())
                .param("next", utc(attempt.callBackAt()))
                .update();
    }

    private @Nullable String reason(CallListEntry entry, NewAttempt attempt) {
        if (attempt.outcome().isLast()) {
            return attempt.outcome().code();
        }
        boolean wasLast = entry.attempts() + 1 >= settings.maximumAttempts();
        return wasLast && attempt.outcome() != CallOutcome.CALL_BACK ? "not_reached" : null;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(UTC);
    }
}
