package nl.meetmoment.fieldwork.loans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was done with devices, with its moment, and taking the latest of it back. */
@Repository
@Transactional
class LoanActs {

    /** How long an act can be taken back. */
    static final Duration UNDO = Duration.ofSeconds(10);

    private final JdbcClient fieldwork;

    LoanActs(JdbcClient fieldwork) {
        this.fieldwork = fieldwork;
    }

    /** Until the transaction ends nobody else does anything with this device. */
    void lock(UUID device) {
        fieldwork
                .sql("select 1 from fieldwork.device where device_id = ? for update")
                .param(device)
                .query(Integer.class)
                .optional();
    }

    /** Locks the device that was lent, if there is such a loan. */
    Optional<UUID> lockOf(UUID loan) {
        return fieldwork.sql("""
                        select d.device_id from fieldwork.loan l join fieldwork.device d using (device_id)
                        where l.loan_id = ? for update of d
                        """).param(loan).query(UUID.class).optional();
    }

    void keep(LoanAct act) {
        keep(act, null);
    }

    /**
     * Takes the latest act of a device back.
     *
     * @return whether it did: not after {@link #UNDO}, not of somebody else, not when something else followed
     */
    boolean undo(UUID act, UUID by, Instant now) {
        Optional<LoanAct> found = find(act);
        found.ifPresent(one -> lock(one.device()));
        return found.filter(one -> one.by().equals(by) && !now.isAfter(one.at().plus(UNDO)))
                .filter(this::isLatest)
                .map(one -> takeBack(one, by, now))
                .orElse(false);
    }

    private boolean takeBack(LoanAct act, UUID by, Instant now) {
        switch (act.kind()) {
            case ADDED ->
                change("update fieldwork.device set undone_at = ? where device_id = ?", at(now), act.device());
            case RETIRED -> change("update fieldwork.device set retired_at = null where device_id = ?", act.device());
            case LENT -> change("update fieldwork.loan set undone_at = ? where loan_id = ?", at(now), act.loan());
            case COLLECTED ->
                change(
                        "update fieldwork.loan set collected_on = null, collected_by = null, condition = null where loan_id = ?",
                        act.loan());
            case POSTPONED ->
                change("update fieldwork.loan set due_on = ? where loan_id = ?", act.dueBefore(), act.loan());
            case UNDONE -> {
                return false;
            }
        }
        keep(new LoanAct(UUID.randomUUID(), act.device(), act.loan(), LoanAct.Kind.UNDONE, null, by, now), act.id());
        return true;
    }

    private void change(String sql, @Nullable Object... values) {
        fieldwork.sql(sql).params(values).update();
    }

    private Optional<LoanAct> find(UUID act) {
        return fieldwork.sql("""
                        select act_id, device_id, loan_id, kind, due_before, acted_by, acted_at
                        from fieldwork.loan_act where act_id = ?
                        """).param(act).query(LoanActs::act).optional();
    }

    private boolean isLatest(LoanAct act) {
        return fieldwork
                .sql("select act_id from fieldwork.loan_act where device_id = ? order by number desc limit 1")
                .param(act.device())
                .query(UUID.class)
                .single()
                .equals(act.id());
    }

    private void keep(LoanAct act, @Nullable UUID takesBack) {
        change(
                """
                insert into fieldwork.loan_act
                    (act_id, device_id, loan_id, kind, due_before, acted_by, acted_at, takes_back)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                act.id(),
                act.device(),
                act.loan(),
                act.kind().name().toLowerCase(Locale.ROOT),
                act.dueBefore(),
                act.by(),
                at(act.at()),
                takesBack);
    }

    private static LoanAct act(ResultSet row, int number) throws SQLException {
        return new LoanAct(
                row.getObject("act_id", UUID.class),
                row.getObject("device_id", UUID.class),
                row.getObject("loan_id", UUID.class),
                LoanAct.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("due_before", LocalDate.class),
                row.getObject("acted_by", UUID.class),
                row.getObject("acted_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
