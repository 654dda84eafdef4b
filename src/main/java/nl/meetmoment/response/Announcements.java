package nl.meetmoment.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.meetmoment.fieldwork.ResponseStarted;
import nl.meetmoment.fieldwork.ResponseSubmitted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells fieldwork that a response was started or submitted, after the commit and until it was heard: listeners are
 * synchronous, so what returns was heard. After the submission the handle goes, and with it what joins a family to its
 * answers. Of the time only the day is told, since a time that both sides keep would join the two again.
 */
@Component
class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final String DUE = """
            select family_key, response_id, handle, start_told, started_at, submitted_at from collection.response
             where handle is not null and (state = 'submitted' or (started_at is not null and not start_told))
            """;

    private record Due(
            UUID familyKey,
            UUID responseId,
            UUID handle,
            boolean isStartTold,
            @Nullable Instant startedAt,
            @Nullable Instant submittedAt) {}

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Announcements(@Qualifier("collection") JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** Of a response whose change is committed; what goes wrong here is told later, and no failure of the save. */
    void announce(RespondentSession response) {
        tellAll(database.sql(DUE + " and family_key = :family and response_id = :response")
                .param("family", response.familyKey())
                .param("response", response.responseId()));
    }

    /** What was not heard before, or not told because the site stopped between commit and announcement. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void announceAll() {
        tellAll(database.sql(DUE));
    }

    /** Those who hear it can do without, and nothing of the submission fails with them. */
    void tellOthers(AnswersSubmitted submitted) {
        try {
            events.publishEvent(submitted);
        } catch (RuntimeException unheard) {
            LOG.warn(
                    "What was submitted was not scored yet: {}",
                    unheard.getClass().getSimpleName());
        }
    }

    private void tellAll(StatementSpec due) {
        try {
            due.query((row, number) -> due(row)).list().forEach(this::tell);
        } catch (RuntimeException later) {
            LOG.warn(
                    "What is to be announced cannot be read: {}",
                    later.getClass().getSimpleName());
        }
    }

    private void tell(Due due) {
        try {
            if (!due.isStartTold() && due.startedAt() != null) {
                events.publishEvent(new ResponseStarted(due.handle(), day(due.startedAt())));
                done("start_told = true", due);
            }
            if (due.submittedAt() != null) {
                events.publishEvent(new ResponseSubmitted(due.handle(), day(due.submittedAt())));
                done("handle = null", due);
            }
        } catch (RuntimeException unheard) {
            LOG.warn(
                    "An announcement was not heard and comes again: {}",
                    unheard.getClass().getSimpleName());
        }
    }

    private void done(String change, Due due) {
        database.sql("update collection.response set " + change
                        + " where family_key = :family and response_id = :response and handle = :handle")
                .param("family", due.familyKey())
                .param("response", due.responseId())
                .param("handle", due.handle())
                .update();
    }

    /** Fieldwork hears the day only: a time that both sides keep would join them. */
    private static Instant day(Instant at) {
        return at.atZone(ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("family_key", UUID.class),
                row.getObject("response_id", UUID.class),
                row.getObject("handle", UUID.class),
                row.getBoolean("start_told"),
                instant(row, "started_at"),
                instant(row, "submitted_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
