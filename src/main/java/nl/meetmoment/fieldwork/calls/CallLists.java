package nl.meetmoment.fieldwork.calls;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.AccountView;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.waves.DueWaves;
import nl.meetmoment.fieldwork.waves.DueWaves.DueWave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives callers their rows of this month, passes them on and takes them back. */
@Service
public class CallLists {

    private static final String TAKE_BACK = """
            update fieldwork.call_assignment set taken_back_by = :by, taken_back_at = :at
             where assignment_id = any(:rows) and taken_back_at is null and month = :month and caller_id is distinct from :to
            returning case_number, wave
            """;

    private static final String GIVE = """
            insert into fieldwork.call_assignment (assignment_id, month, case_number, wave, caller_id, assigned_by, assigned_at)
            values (:id, :month, :family, :wave, :caller, :by, :at)
            """;

    private final JdbcClient store;
    private final CallRows rows;
    private final ContactStore contacts;
    private final DueWaves waves;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;

    CallLists(
            JdbcClient store,
            CallRows rows,
            ContactStore contacts,
            DueWaves waves,
            Accounts accounts,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.contacts = contacts;
        this.waves = waves;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    private record About(String caseNumber, String wave) {}

    private record Given(About about, UUID caller) {}

    /** What each caller would get more, by id, and how many rows nobody would. */
    record Proposal(Map<UUID, Integer> more, int left) {

        public int total() {
            return more.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Names of the callers by id, in the order of the names. */
    Map<UUID, String> callers() {
        var callers = new LinkedHashMap<UUID, String>();
        for (AccountView caller : accounts.withRole(Role.CALLER)) {
            callers.put(caller.id(), caller.name());
        }
        return callers;
    }

    /** What {@link #give} would give now. */
    @Transactional(readOnly = true)
    Proposal propose(int most) {
        List<Given> given = given();
        List<DueWave> due = due(given);
        Map<UUID, Integer> more = new HashMap<>();
        division(due, given, most).forEach((caller, share) -> more.put(caller, share.size()));
        return new Proposal(
                more,
                due.size() - more.values().stream().mapToInt(Integer::intValue).sum());
    }

    /**
     * Divides what is due, has no visit and is on nobody's list of this month yet.
     *
     * @param most how many rows a caller has at most then
     * @return how many rows were given
     */
    @Transactional
    public int give(int most, StaffMember who) {
        who.demand(Permission.MANAGE_CALL_LISTS);
        lock();
        trail.append(who.id().toString(), "call-list.given", rows.month().toString());
        List<Given> given = given();
        Map<UUID, List<DueWave>> shares = division(due(given), given, most);
        shares.forEach((caller, share) ->
                share.forEach(one -> give(new About(one.caseNumber(), one.wave()), caller, who.id())));
        return shares.values().stream().mapToInt(List::size).sum();
    }

    /**
     * Passes rows of this month on; those that the caller has already stay.
     *
     * @return how many were passed on
     * @throws ContactRefused with {@code caller} or {@code nothing}
     */
    @Transactional
    int reassign(Collection<UUID> assignments, UUID to, StaffMember who) {
        who.demand(Permission.MANAGE_CALL_LISTS);
        if (!callers().containsKey(to)) {
            throw new ContactRefused("caller");
        }
        List<About> taken = take(assignments, to, "call-list.passed-on", who);
        taken.forEach(one -> give(one, to, who.id()));
        return taken.size();
    }

    /**
     * Takes rows of this month back, from whoever has them.
     *
     * @return how many were taken back
     * @throws ContactRefused with {@code nothing}
     */
    @Transactional
    int takeBack(Collection<UUID> assignments, StaffMember who) {
        who.demand(Permission.MANAGE_CALL_LISTS);
        return take(assignments, NOBODY, "call-list.taken-back", who).size();
    }

    /**
     * What the last call left to find out was found out: the caller goes on with the row.
     *
     * @throws ContactRefused with {@code settled} when there is nothing to find out
     */
    @Transactional
    void settle(UUID assignment, StaffMember who) {
        who.demand(Permission.MANAGE_CALL_LISTS);
        CallRow row = rows.find(assignment).orElseThrow(() -> new ContactRefused("settled"));
        contacts.lock(row.caseNumber());
        if (contacts.latest(row).filter(one -> one.contact().outcome().isTask()).isEmpty()) {
            throw new ContactRefused("settled");
        }
        trail.append(who.id().toString(), "call-list.settled", assignment.toString());
        contacts.add(row, NewContact.of(ContactOutcome.SETTLED), null, who.id(), clock.instant());
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private List<About> take(Collection<UUID> assignments, UUID to, String action, StaffMember who) {
        if (assignments.isEmpty()) {
            throw new ContactRefused("nothing");
        }
        lock();
        trail.append(who.id().toString(), action, rows.month().toString());
        return store.sql(TAKE_BACK)
                .param("by", who.id())
                .param("at", clock.instant().atOffset(UTC))
                .param("rows", assignments.toArray(UUID[]::new))
                .param("month", rows.month())
                .param("to", to)
                .query((row, number) -> new About(row.getString(1), row.getString(2)))
                .list();
    }

    private void give(About about, UUID caller, UUID by) {
        store.sql(GIVE)
                .param("id", UUID.randomUUID())
                .param("month", rows.month())
                .param("family", about.caseNumber())
                .param("wave", about.wave())
                .param("caller", caller)
                .param("by", by)
                .param("at", clock.instant().atOffset(UTC))
                .update();
    }

    /** Lists are divided by one coordinator at a time. */
    private void lock() {
        store.sql("select pg_advisory_xact_lock(hashtextextended('call lists', 0))")
                .query(row -> {});
    }

    private List<Given> given() {
        return store.sql("select case_number, wave, caller_id from fieldwork.call_assignment "
                        + "where taken_back_at is null and month = ?")
                .param(rows.month())
                .query((row, number) ->
                        new Given(new About(row.getString(1), row.getString(2)), row.getObject(3, UUID.class)))
                .list();
    }

    private List<DueWave> due(List<Given> given) {
        var known = given.stream().map(Given::about).collect(Collectors.toSet());
        return waves.withoutVisit().stream()
                .filter(one -> !known.contains(new About(one.caseNumber(), one.wave())))
                .toList();
    }

    private Map<UUID, List<DueWave>> division(List<DueWave> due, List<Given> given, int most) {
        Map<UUID, Integer> load = new LinkedHashMap<>();
        callers().keySet().forEach(caller -> load.put(caller, 0));
        Map<String, UUID> former =
                rows.formerCallers(due.stream().map(DueWave::caseNumber).toList());
        given.forEach(one -> {
            load.computeIfPresent(one.caller(), (caller, number) -> number + 1);
            former.put(one.about().caseNumber(), one.caller());
        });
        return new Division(load, most).of(due, former);
    }
}
