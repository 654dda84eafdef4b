package nl.meetmoment.fieldwork.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads appointments, each list in one query. */
@Component
@Transactional(readOnly = true)
class AppointmentLines {

    private static final String LINES = """
            select v.visit_id, v.case_number, f.region, v.wave, v.kind, v.planned_at, v.planned_minutes, v.assistant_id,
                   v.buddy_id, v.state, coalesce(home.area, '') as area, two.case_number is not null as by_two
              from fieldwork.visit v
              join fieldwork.family f on f.case_number = v.case_number
              left join fieldwork.visit_by_two two on two.case_number = v.case_number
              left join lateral (select h.area from fieldwork.visit_participant w
                                   join fieldwork.participant p on p.participant_id = w.participant_id
                                   join fieldwork.home_area h on h.participant_id = w.participant_id
                                  where w.visit_id = v.visit_id order by p.number limit 1) home on true
             where v.state <> 'cancelled'
            """;

    private static final String IN_ORDER = " order by v.planned_at, v.case_number, v.visit_id";

    private final JdbcClient store;

    AppointmentLines(JdbcClient store) {
        this.store = store;
    }

    /** Those that begin in the period. */
    List<AppointmentLine> in(Period period) {
        return store.sql(LINES + " and v.planned_at >= :from and v.planned_at < :until" + IN_ORDER)
                .param("from", utc(period.from()))
                .param("until", utc(period.until()))
                .query(AppointmentLines::line)
                .list();
    }

    /** Those of an assistant, also as the second one. */
    List<AppointmentLine> of(UUID assistant, Period period) {
        return store.sql(LINES
                        + " and v.planned_at >= :from and v.planned_at < :until "
                        + "and (v.assistant_id = :assistant or v.buddy_id = :assistant)" + IN_ORDER)
                .param("from", utc(period.from()))
                .param("until", utc(period.until()))
                .param("assistant", assistant)
                .query(AppointmentLines::line)
                .list();
    }

    List<AppointmentLine> ofFamily(String caseNumber, String wave) {
        return store.sql(LINES + " and v.case_number = :family and v.wave = :wave" + IN_ORDER)
                .param("family", caseNumber)
                .param("wave", wave)
                .query(AppointmentLines::line)
                .list();
    }

    Optional<AppointmentLine> find(UUID visit) {
        return store.sql(LINES + " and v.visit_id = :visit")
                .param("visit", visit)
                .query(AppointmentLines::line)
                .optional();
    }

    private static AppointmentLine line(ResultSet row, int number) throws SQLException {
        Instant from = Objects.requireNonNull(row.getObject("planned_at", OffsetDateTime.class))
                .toInstant();
        return new AppointmentLine(
                id(row, "visit_id"),
                row.getString("case_number"),
                row.getString("region"),
                row.getString("wave"),
                row.getString("kind"),
                new Period(from, from.plus(Duration.ofMinutes(row.getInt("planned_minutes")))),
                idOrNull(row, "assistant_id"),
                idOrNull(row, "buddy_id"),
                row.getString("state"),
                row.getString("area"),
                row.getBoolean("by_two"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(idOrNull(row, column));
    }

    private static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
