package nl.meetmoment.fieldwork.danger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alarms, from being raised to being over. The coordinator on duty sees one at once; when nobody took it up within {@link
 * #ESCALATION}, or nobody is on duty, all coordinators do.
 */
@Service
@Transactional(readOnly = true)
public class Alarms {

    /** How long the coordinator on duty has for taking up an alarm. */
    public static final Duration ESCALATION = Duration.ofMinutes(2);

    private static final Duration NO_WAIT = Duration.ofSeconds(30);

    private static final String ROWS = """
            select alarm_id, case_number, visit_id, raised_by, raised_at, pressed_at, called_at, accepted_by, accepted_at,
                   coalesce(outcome, '') as outcome,
                   (select count(*) from fieldwork.alarm_press p where p.alarm_id = alarm.alarm_id) as presses
            from fieldwork.alarm
            """;

    private final JdbcClient fieldwork;
    private final DutyRoster roster;
    private final AuditTrail trail;
    private final Clock clock;

    Alarms(JdbcClient fieldwork, DutyRoster roster, AuditTrail trail, Clock clock) {
        this.fieldwork = fieldwork;
        this.roster = roster;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The button was pressed, under a number that the device made: heard again, it is the same press. A visit has one alarm that is
     * not over, which takes up every press; what is pressed after it was taken up waits for somebody anew. What is heard once
     * the alarm is over, and was pressed by the same person before it was taken up or over, belongs to it and raises nothing.
     *
     * @param waited how long it lay on the device; a few seconds are none
     */
    @Transactional
    public void raise(UUID press, UUID visit, String caseNumber, UUID by, Duration waited) {
        lock(visit);
        if (isKnown(press)) {
            return;
        }
        Instant now = clock.instant();
        Instant pressed = now.minus(waited);
        Optional<Alarm> open = openOf(visit);
        UUID alarm = open.map(Alarm::id)
                .or(() -> overMeanwhile(visit, by, pressed))
                .orElseGet(() -> begin(press, visit, caseNumber, by, waited));
        keepPress(press, alarm, by, pressed);
        open.filter(one -> isPressedAfterwards(one, pressed)).ifPresent(one -> callAgain(one, by));
    }

    /** Until the transaction's end nobody else presses for this visit, takes back or closes what was pressed there. */
    private void lock(UUID visit) {
        fieldwork
                .sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(visit.toString())
                .query(row -> {});
    }

    private boolean isKnown(UUID press) {
        return fieldwork
                .sql("select exists (select 1 from fieldwork.alarm_press where press_id = ?)")
                .param(press)
                .query(Boolean.class)
                .single();
    }

    private UUID begin(UUID alarm, UUID visit, String caseNumber, UUID by, Duration waited) {
        OffsetDateTime now = now();
        OffsetDateTime pressed = waited.compareTo(NO_WAIT) < 0 ? null : now.minus(waited);
        fieldwork
                .sql("""
                        insert into fieldwork.alarm (alarm_id, case_number, visit_id, raised_by, raised_at, called_at, pressed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(alarm, caseNumber, visit, by, now, now, pressed))
                .update();
        trail.append(by.toString(), "alarm.raised", alarm.toString());
        return alarm;
    }

    private void keepPress(UUID press, UUID alarm, UUID by, Instant pressed) {
        fieldwork
                .sql("""
                        insert into fieldwork.alarm_press (press_id, alarm_id, pressed_by, pressed_at, heard_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(press, alarm, by, pressed.atOffset(ZoneOffset.UTC), now())
                .update();
    }

    /** The alarm during which this same person pressed, before anybody took it up, when that is over by now. */
    private Optional<UUID> overMeanwhile(UUID visit, UUID by, Instant pressed) {
        return fieldwork
                .sql("""
                        select a.alarm_id from fieldwork.alarm a
                        where a.visit_id = :visit and a.ended_at >= :pressed and a.raised_at <= :latest
                        and (a.accepted_at is null or a.accepted_at >= :pressed)
                        and exists (select 1 from fieldwork.alarm_press p where p.alarm_id = a.alarm_id and p.pressed_by = :by)
                        order by a.ended_at desc limit 1
                        """)
                .param("visit", visit)
                .param("by", by)
                .param("pressed", pressed.atOffset(ZoneOffset.UTC))
                .param("latest", pressed.plus(ESCALATION).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Who waits for somebody anew goes on waiting since then, however often it is pressed. */
    private static boolean isPressedAfterwards(Alarm alarm, Instant pressed) {
        Instant accepted = alarm.acceptedAt();
        return alarm.isAccepted() && accepted != null && pressed.isAfter(accepted);
    }

    private void callAgain(Alarm alarm, UUID by) {
        fieldwork
                .sql("update fieldwork.alarm set called_at = ? where alarm_id = ?")
                .params(now(), alarm.id())
                .update();
        trail.append(by.toString(), "alarm.called-again", alarm.id().toString());
    }

    /**
     * The button of a page was pressed, which sends its number once more when somebody goes back to it: after an answer that is
     * another press.
     */
    @Transactional
    public void raiseFromPage(UUID press, UUID visit, String caseNumber, UUID by) {
        lock(visit);
        raise(isAnswered(press) ? UUID.randomUUID() : press, visit, caseNumber, by, Duration.ZERO);
    }

    /** Whether this was pressed for an alarm that somebody took up since, or that is over. */
    private boolean isAnswered(UUID press) {
        return fieldwork.sql("""
                        select exists (select 1 from fieldwork.alarm_press join fieldwork.alarm using (alarm_id)
                                       where press_id = ? and (ended_at is not null or accepted_at >= called_at))
                        """).param(press).query(Boolean.class).single();
    }

    /**
     * Who pressed says that there is no danger.
     *
     * @return false when somebody else pressed too: then it stays
     * @throws nl.meetmoment.common.ProblemException NOT_FOUND when there is no alarm that is not over
     */
    @Transactional
    public boolean takeBack(UUID visit, UUID by) {
        lock(visit);
        Alarm open = openOf(visit).orElseThrow(Problem.NOT_FOUND::exception);
        boolean isOwn = fieldwork
                .sql("select not exists (select 1 from fieldwork.alarm_press where alarm_id = ? and pressed_by <> ?)")
                .params(open.id(), by)
                .query(Boolean.class)
                .single();
        return isOwn && end(open.id(), "false_alarm", by);
    }

    /** Those for which this person pressed and that are not over, the oldest first. */
    List<Alarm> ownOpen(UUID account) {
        return fieldwork.sql(ROWS + """
                        where ended_at is null and exists (
                            select 1 from fieldwork.alarm_press p where p.alarm_id = alarm.alarm_id and p.pressed_by = ?)
                        order by raised_at, alarm_id
                        """).param(account).query(Alarms::alarm).list();
    }

    /** The one of a visit that is not over. */
    public Optional<Alarm> openOf(UUID visit) {
        return fieldwork
                .sql(ROWS + "where visit_id = ? and ended_at is null")
                .param(visit)
                .query(Alarms::alarm)
                .optional();
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when there is no such alarm */
    void demand(UUID alarm) {
        if (of(alarm).isEmpty()) {
            throw Problem.NOT_FOUND.exception();
        }
    }

    public Optional<Alarm> of(UUID alarm) {
        return fieldwork
                .sql(ROWS + "where alarm_id = ?")
                .param(alarm)
                .query(Alarms::alarm)
                .optional();
    }

    /** Those that this coordinator is to see now, the oldest first. */
    List<Alarm> openFor(StaffMember who) {
        if (!who.may(Permission.SEE_ALL_VISITS)) {
            return List.of();
        }
        List<Alarm> open = fieldwork
                .sql(ROWS + "where ended_at is null order by raised_at, alarm_id")
                .query(Alarms::alarm)
                .list();
        if (open.isEmpty()) {
            return open;
        }
        Instant now = clock.instant();
        Optional<Duty> duty = roster.at(now);
        return open.stream().filter(alarm -> isFor(who, alarm, duty, now)).toList();
    }

    private static boolean isFor(StaffMember who, Alarm alarm, Optional<Duty> duty, Instant now) {
        boolean isOnDuty = duty.isEmpty()
                || duty.filter(one -> one.account().equals(who.id())).isPresent();
        boolean isLate = !alarm.isAccepted() && !now.isBefore(alarm.calledAt().plus(ESCALATION));
        return isOnDuty || isLate || who.id().equals(alarm.acceptedBy());
    }

    /** The latest that are over. */
    List<Alarm> recent() {
        return fieldwork
                .sql(ROWS + "where ended_at is not null order by ended_at desc, alarm_id limit 50")
                .query(Alarms::alarm)
                .list();
    }

    /** Takes an alarm up; false when another coordinator did. */
    @Transactional
    boolean accept(UUID alarm, UUID by) {
        int accepted = fieldwork.sql("""
                        update fieldwork.alarm set accepted_by = ?, accepted_at = ?
                        where alarm_id = ? and (accepted_by is null or accepted_at < called_at) and ended_at is null
                        """).params(by, now(), alarm).update();
        if (accepted == 1) {
            trail.append(by.toString(), "alarm.accepted", alarm.toString());
        }
        return accepted == 1
                || of(alarm).map(Alarm::acceptedBy).filter(by::equals).isPresent();
    }

    /** Says that it is over, however often it was pressed; false when it was over before. */
    @Transactional
    public boolean end(UUID alarm, String outcome, UUID by) {
        return end(alarm, outcome, by, Integer.MAX_VALUE);
    }

    /**
     * Says that it is over.
     *
     * @param presses as many as were seen
     * @return false when it was over before, or was pressed again since
     */
    @Transactional
    public boolean end(UUID alarm, String outcome, UUID by, int presses) {
        of(alarm).map(Alarm::visit).ifPresent(this::lock);
        int ended =
                fieldwork.sql("""
                        update fieldwork.alarm set ended_by = ?, ended_at = ?, outcome = ? where alarm_id = ? and ended_at is null
                        and (select count(*) from fieldwork.alarm_press p where p.alarm_id = alarm.alarm_id) <= ?
                        """).params(by, now(), outcome, alarm, presses).update();
        if (ended == 1) {
            trail.append(by.toString(), "alarm.ended", alarm.toString());
        }
        return ended == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Alarm alarm(ResultSet row, int number) throws SQLException {
        return new Alarm(
                row.getObject("alarm_id", UUID.class),
                row.getString("case_number"),
                row.getObject("visit_id", UUID.class),
                row.getObject("raised_by", UUID.class),
                Objects.requireNonNull(moment(row, "raised_at")),
                moment(row, "pressed_at"),
                Objects.requireNonNull(moment(row, "called_at")),
                row.getInt("presses"),
                row.getObject("accepted_by", UUID.class),
                moment(row, "accepted_at"),
                row.getString("outcome"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
