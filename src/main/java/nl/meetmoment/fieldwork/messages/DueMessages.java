package nl.meetmoment.fieldwork.messages;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of messages that are due. */
@Repository
@Transactional
class DueMessages {

    private static final String ADD = """
            insert into fieldwork.message_due (message_id, participant_id, kind, subject, wave, visit_id, appointment_at,
                                               not_before, until_at, made_at, changed_at)
            values (:id, :participant, :kind, :subject, :wave, :visit, :appointment, :notBefore, :until, :now, :now)
            on conflict do nothing
            """;

    static final String COLUMNS = """
            select m.message_id, m.participant_id, p.case_number, p.number, m.kind, m.wave, m.appointment_at, m.not_before,
                   m.until_at
              from fieldwork.message_due m join fieldwork.participant p using (participant_id)
            """;

    /** A later word about the same appointment counts; a reminder is about what was said last anyway. */
    private static final String HOLDS = """
            select m.state <> 'stopped' and p.takes_part and coalesce(p.left_home_on > :today, true)
                   and not exists (select 1 from fieldwork.participant_withdrawal w
                                    where w.participant_id = m.participant_id and w.wave = m.wave)
                   and case when m.kind in ('announcement', 'unfinished') then true
                            when m.kind = 'cancelled' then v.state = 'cancelled'
                            else v.state = 'planned' and v.planned_at = m.appointment_at end
                   and not exists (select 1 from fieldwork.message_due x
                                    where x.visit_id = m.visit_id and x.participant_id = m.participant_id
                                      and x.number > m.number and x.kind <> 'reminder' and m.kind <> 'reminder')
              from fieldwork.message_due m join fieldwork.participant p using (participant_id)
              left join fieldwork.visit v using (visit_id)
             where m.message_id = :id
            """;

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final JdbcClient store;
    private final DueSettings settings;
    private final Clock clock;

    DueMessages(JdbcClient store, DueSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is there already stays as it is. */
    void add(NewMessage message) {
        Instant appointment = message.appointment();
        store.sql(ADD)
                .param("id", IDS.generate())
                .param("participant", message.participant())
                .param("kind", message.kind().code())
                .param("subject", message.subject())
                .param("wave", message.wave())
                .param("visit", message.visit())
                .param("appointment", appointment == null ? null : utc(appointment))
                .param("notBefore", utc(message.notBefore()))
                .param("until", utc(message.until()))
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Those of them who take part, live with the family and are old enough to be written to themselves. */
    Set<UUID> writtenTo(Collection<UUID> participants) {
        LocalDate today = DutchTime.dateOf(clock.instant());
        return Set.copyOf(store.sql("""
                        select participant_id from fieldwork.participant
                         where participant_id = any (:whom) and takes_part and coalesce(left_home_on > :today, true)
                           and (kind = 'parent' or :months - birth_year * 12 - birth_month > :age * 12)
                        """)
                .param("whom", participants.toArray(UUID[]::new))
                .param("today", today)
                .param("months", today.getYear() * 12 + today.getMonthValue())
                .param("age", settings.ownFromAge())
                .query(UUID.class)
                .list());
    }

    /** Whether a word about the appointment has left for this person, or may have. */
    boolean wasTold(UUID visit, UUID participant) {
        return store.sql("""
                        select exists (select 1 from fieldwork.message_due
                                        where visit_id = ? and participant_id = ? and state = 'told')
                        """).params(visit, participant).query(Boolean.class).single();
    }

    /** Whether something is, or is to be, said about the appointment since. */
    boolean wasWritten(UUID visit, UUID participant, Instant since) {
        return store.sql("""
                        select exists (select 1 from fieldwork.message_due
                                        where visit_id = ? and participant_id = ? and made_at >= ?
                                          and state <> 'stopped')
                        """)
                .params(visit, participant, utc(since))
                .query(Boolean.class)
                .single();
    }

    void stopThoseOf(UUID visit) {
        store.sql(
                        "update fieldwork.message_due set state = 'stopped', changed_at = ? where visit_id = ? and state = 'due'")
                .params(utc(clock.instant()), visit)
                .update();
    }

    /**
     * The state that messages have from now on.
     *
     * @param from only those that have one of these
     */
    void change(Collection<UUID> messages, Collection<String> from, String to) {
        store.sql("""
                        update fieldwork.message_due set state = ?, changed_at = ?
                         where message_id = any (?) and state = any (?)
                        """)
                .params(to, utc(clock.instant()), messages.toArray(UUID[]::new), from.toArray(String[]::new))
                .update();
    }

    List<DueMessage> due(int most) {
        return store.sql(COLUMNS
                        + " where m.state = 'due' and m.not_before <= ? order by m.not_before, m.number limit ?")
                .params(utc(clock.instant()), most)
                .query(DueMessages::message)
                .list();
    }

    /** As far as the tables of appointments and people say, be it late. */
    boolean holds(UUID message) {
        return store.sql(HOLDS)
                .param("id", message)
                .param("today", DutchTime.dateOf(clock.instant()))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Optional<DueMessage> find(UUID message) {
        return store.sql(COLUMNS + " where m.message_id = ?")
                .param(message)
                .query(DueMessages::message)
                .optional();
    }

    private static DueMessage message(ResultSet row, int number) throws SQLException {
        OffsetDateTime appointment = row.getObject("appointment_at", OffsetDateTime.class);
        return new DueMessage(
                row.getObject("message_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getString("case_number"),
                row.getInt("number"),
                MessageKind.ofCode(row.getString("kind")),
                row.getString("wave"),
                appointment == null ? null : appointment.toInstant(),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(UTC);
    }
}
