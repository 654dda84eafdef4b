package nl.meetmoment.fieldwork.danger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.audit.AuditTrail;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which coordinator is on duty when. */
@Service
@Transactional(readOnly = true)
public class DutyRoster {

    private static final String ROWS = "select duty_id, account_id, telephone, starts_at, ends_at from fieldwork.duty ";

    private final JdbcClient fieldwork;

    private final AuditTrail trail;

    DutyRoster(JdbcClient fieldwork, AuditTrail trail) {
        this.fieldwork = fieldwork;
        this.trail = trail;
    }

    public Optional<Duty> at(Instant moment) {
        return fieldwork
                .sql(ROWS + "where starts_at <= ? and ends_at > ?")
                .params(stamp(moment), stamp(moment))
                .query(DutyRoster::duty)
                .optional();
    }

    /** What is not over yet, in order. */
    List<Duty> from(Instant moment) {
        return fieldwork
                .sql(ROWS + "where ends_at > ? order by starts_at")
                .param(stamp(moment))
                .query(DutyRoster::duty)
                .list();
    }

    /** False when somebody is on duty then. */
    @Transactional
    boolean add(UUID account, String telephone, Instant from, Instant until, UUID by) {
        try {
            fieldwork
                    .sql(
                            "insert into fieldwork.duty (duty_id, account_id, telephone, starts_at, ends_at) values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), account, telephone, stamp(from), stamp(until))
                    .update();
            trail.append(by.toString(), "duty.added", account + ":" + from);
            return true;
        } catch (DataIntegrityViolationException overlap) {
            return false;
        }
    }

    /** False when it is not there any more. */
    @Transactional
    boolean remove(UUID duty, UUID by) {
        int removed = fieldwork
                .sql("delete from fieldwork.duty where duty_id = ?")
                .param(duty)
                .update();
        if (removed == 1) {
            trail.append(by.toString(), "duty.removed", duty.toString());
        }
        return removed == 1;
    }

    private static OffsetDateTime stamp(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                row.getObject("duty_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("telephone"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
