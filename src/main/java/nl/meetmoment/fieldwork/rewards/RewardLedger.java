package nl.meetmoment.fieldwork.rewards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.study.Region;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of rewards. Whoever is not to see a family finds none of its rewards: the database holds them back. */
@Repository
@Transactional(readOnly = true)
class RewardLedger {

    static final int PAGE = 50;

    /** How long payments can be taken back together. */
    static final Duration UNDO = Duration.ofSeconds(10);

    private static final String ROWS = """
            select r.reward_id, r.case_number, p.number, p.kind, r.wave, f.region, r.euros, r.reason, r.released_on,
                   y.payment_id, y.paid_on, y.how, y.receipt, coalesce(b.name, '') as budget
            from fieldwork.reward r
            join fieldwork.participant p using (participant_id)
            join fieldwork.family f on f.case_number = r.case_number
            left join fieldwork.reward_payment y on y.reward_id = r.reward_id and y.undone_at is null
            left join fieldwork.reward_budget b using (budget_id)
            """;

    private static final String NARROWED = """
            where (:wave = '' or r.wave = :wave) and (:region = '' or f.region = :region)
            """;

    private final JdbcClient fieldwork;
    private final StudyCatalogue studies;
    private final AuditTrail trail;

    RewardLedger(JdbcClient fieldwork, StudyCatalogue studies, AuditTrail trail) {
        this.fieldwork = fieldwork;
        this.studies = studies;
        this.trail = trail;
    }

    /** Where a page begins: after the last row of the one before. */
    private record Place(LocalDate day, UUID reward) {

        private static final Place BEGINNING = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));

        /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when it is no cursor */
        static Place of(String cursor) {
            if (cursor.isEmpty()) {
                return BEGINNING;
            }
            try {
                String[] parts = cursor.split("_", 2);
                return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException none) {
                throw Problem.NOT_FOUND.exception();
            }
        }
    }

    /** The oldest first, at most one more than a page; {@code after} is the cursor of the last row of the one before, or empty. */
    List<RewardRow> page(RewardFilter filter, String after) {
        Place place = Place.of(after);
        return narrowed(pageSql(filter), filter)
                .param("day", place.day())
                .param("id", place.reward())
                .param("most", PAGE + 1)
                .query(RewardLedger::row)
                .list();
    }

    static String pageSql(RewardFilter filter) {
        return ROWS + NARROWED + state(filter) + """
                 and (r.released_on, r.reward_id) > (:day, :id) order by r.released_on, r.reward_id limit :most
                """;
    }

    List<RewardRow> all(RewardFilter filter) {
        return narrowed(ROWS + NARROWED + state(filter) + " order by r.released_on, r.reward_id", filter)
                .query(RewardLedger::row)
                .list();
    }

    /** Of these participants in a wave, by participant number. */
    List<RewardRow> of(Collection<UUID> participants, String wave) {
        return fieldwork
                .sql(ROWS + "where r.participant_id = any (?) and r.wave = ? order by p.number")
                .params(participants.toArray(UUID[]::new), wave)
                .query(RewardLedger::row)
                .list();
    }

    /** Number and euros of what is due and of what was paid. */
    Sums sums(RewardFilter filter) {
        return narrowed("""
                        select count(*) filter (where not r.settled) as due,
                               coalesce(sum(r.euros) filter (where not r.settled), 0) as due_euros,
                               count(*) filter (where r.settled) as paid,
                               coalesce(sum(r.euros) filter (where r.settled), 0) as paid_euros
                        from fieldwork.reward r join fieldwork.family f using (case_number)
                        """ + NARROWED, filter)
                .query((row, number) -> new Sums(
                        row.getInt("due"), row.getInt("due_euros"), row.getInt("paid"), row.getInt("paid_euros")))
                .single();
    }

    /**
     * Pays what of these is not paid yet, all of it or nothing.
     *
     * @param shownEuros what it comes to, as whoever pays was shown
     * @param batch by which it can be taken back together
     * @return how many rewards that were; none when others paid all of them meanwhile
     * @throws SumNotShown when it comes to something else
     */
    @Transactional
    int payAsShown(
            Collection<UUID> rewards,
            int shownEuros,
            PaymentForm form,
            LocalDate on,
            UUID by,
            UUID batch,
            Instant now) {
        List<Integer> due = held(rewards);
        int euros = due.stream().mapToInt(Integer::intValue).sum();
        if (!due.isEmpty() && euros != shownEuros) {
            throw new SumNotShown(due.size(), euros);
        }
        return pay(rewards, form, on, by, batch, now);
    }

    /** The euros of each that is still to be paid, which nobody else can pay until the transaction ends. */
    private List<Integer> held(Collection<UUID> rewards) {
        return fieldwork
                .sql("""
                        select euros from fieldwork.reward where reward_id = any (?) and not settled
                        order by reward_id for update
                        """)
                .param(rewards.toArray(UUID[]::new))
                .query(Integer.class)
                .list();
    }

    /**
     * Pays what is not paid yet, from the open budget of the family's kind of organisation; says how many that were.
     *
     * @param batch by which it can be taken back together
     */
    @Transactional
    int pay(Collection<UUID> rewards, PaymentForm form, LocalDate on, UUID by, UUID batch, Instant now) {
        int paid = paid(rewards, form, on, by, batch, now);
        write("reward.paid", batch, null, by);
        return paid;
    }

    private int paid(Collection<UUID> rewards, PaymentForm form, LocalDate on, UUID by, UUID batch, Instant now) {
        return fieldwork
                .sql("""
                        with paid as (
                            insert into fieldwork.reward_payment
                                (payment_id, reward_id, how, receipt, budget_id, paid_on, paid_by, entered_at, batch_id)
                            select gen_random_uuid(), reward_id, :how, :receipt, (
                                select budget_id from fieldwork.reward_budget
                                where closed_at is null
                                and kind in ('', case when region = any (:gi) then 'GI' when region = any (:vt) then 'VT' end)
                                order by kind desc limit 1), :on, :by, :now, :batch
                            from fieldwork.reward join fieldwork.family using (case_number)
                            where reward_id = any (:rewards)
                            on conflict (reward_id) where undone_at is null do nothing
                            returning reward_id)
                        update fieldwork.reward set settled = true where reward_id in (select reward_id from paid)
                        """)
                .param("how", form.how())
                .param("receipt", form.receipt())
                .param("gi", regions("GI"))
                .param("vt", regions("VT"))
                .param("on", on)
                .param("by", by)
                .param("now", at(now))
                .param("batch", batch)
                .param("rewards", rewards.toArray(UUID[]::new))
                .update();
    }

    /**
     * One entry for each reward: the family, and whether it is a parent's or a child's; no amount and no number of a person.
     *
     * @param id of one payment, or of those that were made together
     * @param undone when they were taken back, or null
     */
    private void write(String action, UUID id, @Nullable Instant undone, UUID by) {
        fieldwork
                .sql("""
                        select r.case_number || '/' || p.kind from fieldwork.reward_payment y
                        join fieldwork.reward r using (reward_id) join fieldwork.participant p using (participant_id)
                        where :id in (y.payment_id, y.batch_id)
                        and y.undone_at is not distinct from cast(:undone as timestamptz) order by 1
                        """)
                .param("id", id)
                .param("undone", undone == null ? null : at(undone))
                .query(String.class)
                .list()
                .forEach(subject -> trail.append(by.toString(), action, subject));
    }

    private String[] regions(String kind) {
        return studies.current().regions().stream()
                .filter(region -> region.kind().equals(kind))
                .map(Region::code)
                .toArray(String[]::new);
    }

    /** Takes a payment back; it stays to be seen that it was made. False when somebody did so before. */
    @Transactional
    boolean undo(UUID payment, UUID by, Instant now) {
        boolean isUndone = undone(payment, by, now);
        if (isUndone) {
            write("reward.payment-undone", payment, now, by);
        }
        return isUndone;
    }

    private boolean undone(UUID payment, UUID by, Instant now) {
        return fieldwork.sql("""
                        with undone as (
                            update fieldwork.reward_payment set undone_at = ?, undone_by = ?
                            where payment_id = ? and undone_at is null returning reward_id)
                        update fieldwork.reward set settled = false where reward_id in (select reward_id from undone)
                        """).params(at(now), by, payment).update() == 1;
    }

    /** Takes back what this account paid together within {@link #UNDO}, but for what was taken back since; says how many that were. */
    @Transactional
    int undoTogether(UUID batch, UUID by, Instant now) {
        int undone = undoneTogether(batch, by, now);
        if (undone > 0) {
            write("reward.payment-undone", batch, now, by);
        }
        return undone;
    }

    private int undoneTogether(UUID batch, UUID by, Instant now) {
        return fieldwork
                .sql("""
                        with undone as (
                            update fieldwork.reward_payment set undone_at = :now, undone_by = :by
                            where batch_id = :batch and paid_by = :by and entered_at >= :since and undone_at is null
                            returning reward_id)
                        update fieldwork.reward set settled = false where reward_id in (select reward_id from undone)
                        """)
                .param("now", at(now))
                .param("by", by)
                .param("batch", batch)
                .param("since", at(now.minus(UNDO)))
                .update();
    }

    List<BudgetRow> budgets() {
        return fieldwork
                .sql("""
                        select b.budget_id, b.name, b.kind, b.euros, b.closed_at, coalesce(sum(r.euros), 0) as spent
                        from fieldwork.reward_budget b
                        left join fieldwork.reward_payment y on y.budget_id = b.budget_id and y.undone_at is null
                        left join fieldwork.reward r using (reward_id)
                        group by b.budget_id order by b.closed_at is not null, b.opened_at desc
                        """)
                .query((row, number) -> new BudgetRow(
                        row.getObject("budget_id", UUID.class),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getInt("euros"),
                        row.getInt("spent"),
                        row.getObject("closed_at") == null))
                .list();
    }

    /** Whether it was opened: not beside another open one for the same kind. */
    @Transactional
    boolean open(BudgetForm form, UUID by, Instant now) {
        UUID budget = UUID.randomUUID();
        try {
            fieldwork
                    .sql("""
                            insert into fieldwork.reward_budget (budget_id, name, kind, euros, opened_at) values (?, ?, ?, ?, ?)
                            """)
                    .params(budget, form.name(), form.kind(), Integer.parseInt(form.euros()), at(now))
                    .update();
            trail.append(by.toString(), "budget.opened", budget.toString());
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    @Transactional
    boolean close(UUID budget, UUID by, Instant now) {
        int closed = fieldwork
                .sql("update fieldwork.reward_budget set closed_at = ? where budget_id = ? and closed_at is null")
                .params(at(now), budget)
                .update();
        if (closed == 1) {
            trail.append(by.toString(), "budget.closed", budget.toString());
        }
        return closed == 1;
    }

    private JdbcClient.StatementSpec narrowed(String sql, RewardFilter filter) {
        return fieldwork.sql(sql).param("wave", filter.wave()).param("region", filter.region());
    }

    /** A condition of its own, so that the index of what is due serves. */
    private static String state(RewardFilter filter) {
        return switch (filter.state()) {
            case "due" -> "and not r.settled";
            case "paid" -> "and r.settled";
            default -> "";
        };
    }

    /** In euros. */
    record Sums(int due, int dueEuros, int paid, int paidEuros) {}

    private static RewardRow row(ResultSet row, int number) throws SQLException {
        return new RewardRow(
                row.getObject("reward_id", UUID.class),
                row.getString("case_number"),
                row.getInt("number"),
                row.getString("kind"),
                row.getString("wave"),
                row.getString("region"),
                row.getInt("euros"),
                row.getString("reason"),
                row.getObject("released_on", LocalDate.class),
                payment(row));
    }

    private static RewardRow.@Nullable Payment payment(ResultSet row) throws SQLException {
        UUID id = row.getObject("payment_id", UUID.class);
        return id == null
                ? null
                : new RewardRow.Payment(
                        id,
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("how"),
                        row.getString("receipt"),
                        row.getString("budget"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
