package nl.meetmoment.fieldwork.messages;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.waves.DueWaves;
import nl.meetmoment.fieldwork.waves.DueWaves.DueWave;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.Wave;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what is due by the clock alone; found again, it is the same message. */
@Service
class TimelyMessages {

    private static final Logger LOG = LoggerFactory.getLogger(TimelyMessages.class);

    /** Nearer than that a reminder only disturbs. */
    private static final Duration TOO_NEAR = Duration.ofHours(2);

    private static final Duration LASTS = Duration.ofDays(14);

    private final DueMessages messages;
    private final DueWaves waves;
    private final DueSettings settings;
    private final StudyCatalogue studies;
    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TimelyMessages(
            DueMessages messages,
            DueWaves waves,
            DueSettings settings,
            StudyCatalogue studies,
            JdbcClient store,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.waves = waves;
        this.settings = settings;
        this.studies = studies;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${meetmoment.messages.every:1m}",
            initialDelayString = "${meetmoment.messages.every:1m}")
    void round() {
        try {
            find();
        } catch (RuntimeException later) {
            LOG.warn(
                    "Messages that are due are found later: {}",
                    later.getClass().getSimpleName());
        }
    }

    void find() {
        RowScope.bySite(() -> transaction.executeWithoutResult(status -> {
            remind();
            announce();
            remindOfUnfinished();
        }));
    }

    private void remind() {
        ZonedDateTime now = clock.instant().atZone(DutchTime.ZONE);
        if (now.toLocalTime().isBefore(settings.reminderFrom())) {
            return;
        }
        Instant until =
                now.toLocalDate().plusDays(2).atStartOfDay(DutchTime.ZONE).toInstant();
        store.sql("""
                        select visit_id, wave, planned_at, array_agg(participant_id) as whom
                          from fieldwork.visit join fieldwork.visit_participant using (visit_id)
                         where state = 'planned' and planned_at > ? and planned_at < ? group by visit_id
                        """)
                .params(utc(now.toInstant().plus(TOO_NEAR)), utc(until))
                .query((row, number) -> new AppointmentMessages.Appointment(
                        row.getObject("visit_id", UUID.class),
                        row.getString("wave"),
                        row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                        Set.of((UUID[]) row.getArray("whom").getArray())))
                .list()
                .forEach(this::remind);
    }

    /** Not of what was told the day before. */
    private void remind(AppointmentMessages.Appointment of) {
        Instant now = clock.instant();
        Instant recently = now.minus(Duration.ofDays(1));
        messages.writtenTo(of.participants()).stream()
                .filter(one -> !messages.wasWritten(of.visit(), one, recently))
                .forEach(one -> messages.add(new NewMessage(
                        one,
                        MessageKind.REMINDER,
                        of.visit() + "/" + of.at().getEpochSecond(),
                        of.wave(),
                        of.visit(),
                        of.at(),
                        now,
                        of.at())));
    }

    /** The first wave comes with recruitment, later ones are announced before anybody calls. */
    private void announce() {
        String first = studies.current().waves().get(0).code();
        LocalDate today = DutchTime.dateOf(clock.instant());
        List<DueWave> due = waves.withoutVisit().stream()
                .filter(one -> !one.wave().equals(first) && !one.isLate())
                .filter(one -> !today.isBefore(announcedFrom(one)))
                .toList();
        unannounced(due).forEach((wave, whom) -> addAll(MessageKind.ANNOUNCEMENT, wave, wave, whom));
    }

    private LocalDate announcedFrom(DueWave due) {
        Wave wave = studies.current().wave(due.wave());
        return due.due().minusDays(wave.daysBefore()).minusDays(settings.announcementDays());
    }

    /** By wave, who has neither handed in nor been written to about it. */
    private Map<String, List<UUID>> unannounced(List<DueWave> due) {
        return store
                .sql("""
                        select p.participant_id, d.wave from unnest(?, ?) d (case_number, wave)
                          join fieldwork.participant p using (case_number)
                          left join fieldwork.questionnaire_task t on t.participant_id = p.participant_id and t.wave = d.wave
                         where t.state is distinct from 'submitted'
                           and not exists (select 1 from fieldwork.message_due m
                                            where m.participant_id = p.participant_id and m.kind = ? and m.subject = d.wave)
                        """)
                .param(due.stream().map(DueWave::caseNumber).toArray(String[]::new))
                .param(due.stream().map(DueWave::wave).toArray(String[]::new))
                .param(MessageKind.ANNOUNCEMENT.code())
                .query((row, number) -> Map.entry(row.getString("wave"), row.getObject("participant_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private void remindOfUnfinished() {
        List<Integer> after = settings.unfinishedAfter();
        for (int place = 0; place < after.size(); place++) {
            int daysSinceFormer = place == 0 ? 0 : after.get(place) - after.get(place - 1);
            remindOfUnfinished(place + 1, after.get(place), daysSinceFormer);
        }
    }

    /** The first comes before the second, however late the first was: nobody gets both at once. */
    private void remindOfUnfinished(int ordinal, int days, int daysSinceFormer) {
        List<Integer> after = settings.unfinishedAfter();
        Instant now = clock.instant();
        store.sql("""
                        select t.participant_id, t.wave from fieldwork.questionnaire_task t
                         where t.state = 'started' and t.mode = 'online_alone'
                           and t.started_at < :before and t.started_at > :after
                           and (:ordinal = 1
                                or exists (select 1 from fieldwork.message_due m
                                            where m.participant_id = t.participant_id and m.kind = 'unfinished'
                                              and m.subject = t.wave || '/' || (:ordinal - 1) and m.made_at <= :former))
                        """)
                .param("before", utc(now.minus(Duration.ofDays(days))))
                .param(
                        "after",
                        utc(now.minus(Duration.ofDays(after.get(after.size() - 1)))
                                .minus(LASTS)))
                .param("ordinal", ordinal)
                .param("former", utc(now.minus(Duration.ofDays(daysSinceFormer))))
                .query((row, number) ->
                        new Unfinished(row.getObject("participant_id", UUID.class), row.getString("wave")))
                .list()
                .forEach(one -> addAll(
                        MessageKind.UNFINISHED, one.wave() + "/" + ordinal, one.wave(), List.of(one.participant())));
    }

    /** What somebody began alone. */
    private record Unfinished(UUID participant, String wave) {}

    private void addAll(MessageKind kind, String subject, String wave, Collection<UUID> whom) {
        Instant now = clock.instant();
        messages.writtenTo(whom)
                .forEach(one ->
                        messages.add(new NewMessage(one, kind, subject, wave, null, null, now, now.plus(LASTS))));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(UTC);
    }
}
