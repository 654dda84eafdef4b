package nl.meetmoment.fieldwork.loans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of devices and loans. */
@Repository
@Transactional(readOnly = true)
class Loans {

    private static final int RECENT = 50;

    private final JdbcClient fieldwork;

    private final LoanActs acts;

    Loans(JdbcClient fieldwork, LoanActs acts) {
        this.fieldwork = fieldwork;
        this.acts = acts;
    }

    /** What is overdue first, then what is lent, by the day on which it is due; then the others by label. */
    List<DeviceRow> devices(LocalDate today) {
        return fieldwork.sql("""
                        select d.device_id, d.label, d.kind, d.retired_at is not null as retired, l.loan_id, l.case_number,
                               l.delivered_on, l.due_on, l.due_on < ? as overdue
                        from fieldwork.device d
                        left join fieldwork.loan l on l.device_id = d.device_id and l.collected_on is null
                                                     and l.undone_at is null
                        where d.undone_at is null
                        order by l.due_on, d.retired_at is not null, d.label
                        """).param(today).query(Loans::device).list();
    }

    /** The latest that are over. */
    List<LoanRow> recent() {
        return fieldwork
                .sql("""
                        select label, case_number, delivered_on, collected_on, condition
                        from fieldwork.loan join fieldwork.device using (device_id)
                        where collected_on is not null order by collected_on desc, loan_id limit ?
                        """)
                .param(RECENT)
                .query((row, number) -> new LoanRow(
                        row.getString("label"),
                        row.getString("case_number"),
                        row.getObject("delivered_on", LocalDate.class),
                        row.getObject("collected_on", LocalDate.class),
                        row.getString("condition")))
                .list();
    }

    /** By what it can be taken back, or empty when the label is taken. */
    @Transactional
    Optional<UUID> add(String label, String kind, By by) {
        UUID device = UUID.randomUUID();
        int added = fieldwork.sql("""
                        insert into fieldwork.device (device_id, label, kind) values (?, ?, ?)
                        on conflict (label) where undone_at is null do nothing
                        """).params(device, label, kind).update();
        return kept(added, device, null, LoanAct.Kind.ADDED, null, by);
    }

    /** By what it can be taken back, or empty when it is lent, or was retired before. */
    @Transactional
    Optional<UUID> retire(UUID device, By by) {
        acts.lock(device);
        int retired = fieldwork
                .sql("""
                        update fieldwork.device set retired_at = ?
                        where device_id = ? and retired_at is null and undone_at is null
                        and not exists (select 1 from fieldwork.loan l where l.device_id = device.device_id
                                        and l.collected_on is null and l.undone_at is null)
                        """)
                .params(by.at().atOffset(ZoneOffset.UTC), device)
                .update();
        return kept(retired, device, null, LoanAct.Kind.RETIRED, null, by);
    }

    /**
     * Lends a device out.
     *
     * @return by what it can be taken back
     * @throws LoanRefused when the device is not free, or when there is no such family
     */
    @Transactional
    UUID lend(UUID device, String caseNumber, LocalDate delivered, LocalDate due, By by) {
        acts.lock(device);
        UUID loan = UUID.randomUUID();
        try {
            int lent = fieldwork
                    .sql("""
                            insert into fieldwork.loan (loan_id, device_id, case_number, delivered_on, due_on, delivered_by)
                            select ?, device_id, ?, ?, ?, ? from fieldwork.device
                            where device_id = ? and retired_at is null and undone_at is null
                            """)
                    .params(loan, caseNumber, delivered, due, by.account(), device)
                    .update();
            return kept(lent, device, loan, LoanAct.Kind.LENT, null, by).orElseThrow(() -> new LoanRefused("device"));
        } catch (DuplicateKeyException lent) {
            throw new LoanRefused("device");
        } catch (DataIntegrityViolationException unknown) {
            throw new LoanRefused("family");
        }
    }

    /** By what it can be taken back, or empty when it was collected before. */
    @Transactional
    Optional<UUID> collect(UUID loan, LocalDate on, String condition, By by) {
        Optional<UUID> device = acts.lockOf(loan);
        int collected =
                fieldwork.sql("""
                        update fieldwork.loan set collected_on = greatest(?, delivered_on), collected_by = ?, condition = ?
                        where loan_id = ? and collected_on is null and undone_at is null
                        """).params(on, by.account(), condition, loan).update();
        return device.flatMap(one -> kept(collected, one, loan, LoanAct.Kind.COLLECTED, null, by));
    }

    /** Another day to collect it on, not before it was delivered; by what that can be taken back, or empty. */
    @Transactional
    Optional<UUID> postpone(UUID loan, LocalDate due, By by) {
        Optional<UUID> device = acts.lockOf(loan);
        Optional<LocalDate> before = fieldwork
                .sql("select due_on from fieldwork.loan where loan_id = ?")
                .param(loan)
                .query(LocalDate.class)
                .optional();
        int postponed = fieldwork.sql("""
                        update fieldwork.loan set due_on = ?
                        where loan_id = ? and collected_on is null and undone_at is null and delivered_on <= ?
                        """).params(due, loan, due).update();
        return device.flatMap(one -> kept(postponed, one, loan, LoanAct.Kind.POSTPONED, before.orElse(null), by));
    }

    private Optional<UUID> kept(
            int changed, UUID device, @Nullable UUID loan, LoanAct.Kind kind, @Nullable LocalDate dueBefore, By by) {
        if (changed != 1) {
            return Optional.empty();
        }
        UUID act = UUID.randomUUID();
        acts.keep(new LoanAct(act, device, loan, kind, dueBefore, by.account(), by.at()));
        return Optional.of(act);
    }

    private static DeviceRow device(ResultSet row, int number) throws SQLException {
        return new DeviceRow(
                row.getObject("device_id", UUID.class),
                row.getString("label"),
                row.getString("kind"),
                row.getBoolean("retired"),
                loan(row));
    }

    private static DeviceRow.@Nullable Loan loan(ResultSet row) throws SQLException {
        UUID id = row.getObject("loan_id", UUID.class);
        return id == null
                ? null
                : new DeviceRow.Loan(
                        id,
                        row.getString("case_number"),
                        row.getObject("delivered_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("overdue"));
    }
}
