package nl.meetmoment.fieldwork.loans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    Loans(JdbcClient fieldwork) {
        this.fieldwork = fieldwork;
    }

    /** What is overdue first, then what is lent, by the day on which it is due; then the others by label. */
    List<DeviceRow> devices(LocalDate today) {
        return fieldwork.sql("""
                        select d.device_id, d.label, d.kind, d.retired_at is not null as retired, l.loan_id, l.case_number,
                               l.delivered_on, l.due_on, l.due_on < ? as overdue
                        from fieldwork.device d
                        left join fieldwork.loan l on l.device_id = d.device_id and l.collected_on is null
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

    /** Whether the label was free. */
    @Transactional
    boolean add(String label, String kind) {
        return fieldwork.sql("""
                        insert into fieldwork.device (device_id, label, kind) values (?, ?, ?) on conflict (label) do nothing
                        """).params(UUID.randomUUID(), label, kind).update() == 1;
    }

    /** False when it is lent, or was retired before. */
    @Transactional
    boolean retire(UUID device, Instant now) {
        return fieldwork.sql("""
                        update fieldwork.device set retired_at = ? where device_id = ? and retired_at is null
                        and not exists (select 1 from fieldwork.loan l where l.device_id = device.device_id and collected_on is null)
                        """).params(now.atOffset(ZoneOffset.UTC), device).update() == 1;
    }

    /**
     * Lends a device out.
     *
     * @return empty, or why not: {@code device} when it is not free, {@code family} when there is no such family
     */
    @Transactional
    String lend(UUID device, String caseNumber, LocalDate delivered, LocalDate due, UUID by) {
        try {
            int lent = fieldwork
                    .sql("""
                            insert into fieldwork.loan (loan_id, device_id, case_number, delivered_on, due_on, delivered_by)
                            select ?, device_id, ?, ?, ?, ? from fieldwork.device where device_id = ? and retired_at is null
                            """)
                    .params(UUID.randomUUID(), caseNumber, delivered, due, by, device)
                    .update();
            return lent == 1 ? "" : "device";
        } catch (DuplicateKeyException lent) {
            return "device";
        } catch (DataIntegrityViolationException unknown) {
            return "family";
        }
    }

    /** False when it was collected before. */
    @Transactional
    boolean collect(UUID loan, LocalDate on, String condition, UUID by) {
        return fieldwork.sql("""
                        update fieldwork.loan set collected_on = greatest(?, delivered_on), collected_by = ?, condition = ?
                        where loan_id = ? and collected_on is null
                        """).params(on, by, condition, loan).update() == 1;
    }

    /** Another day to collect it on, not before it was delivered. */
    @Transactional
    boolean postpone(UUID loan, LocalDate due) {
        return fieldwork.sql("""
                        update fieldwork.loan set due_on = ? where loan_id = ? and collected_on is null and delivered_on <= ?
                        """).params(due, loan, due).update() == 1;
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
