package nl.meetmoment.fieldwork;

import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says at every start who takes part no more, for whoever did not hear it when it happened: there is no transaction over two stores. */
@Component
class StoppedParticipants {

    private static final String MAY_BE_CONTACTED = "contact";

    private static final Logger LOG = LoggerFactory.getLogger(StoppedParticipants.class);

    private static final String STOPPED = """
            select p.participant_id, h.value, h.changed_by
              from fieldwork.participant p
             cross join lateral (select kind, value, changed_by from fieldwork.family_change c
                                  where c.case_number = p.case_number and c.participant_number = p.number
                                    and c.kind in ('stopped', 'resumed')
                                  order by c.number desc limit 1) h
             where not p.takes_part and h.kind = 'stopped'
            """;

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    StoppedParticipants(JdbcClient store, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.store = store;
        this.transaction = transaction;
        this.events = events;
    }

    /** Of the change by which somebody stops. */
    static String value(boolean mayBeContacted) {
        return mayBeContacted ? MAY_BE_CONTACTED : "";
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        try {
            RowScope.bySite(this::stopped).forEach(events::publishEvent);
        } catch (RuntimeException later) {
            LOG.warn(
                    "Who stopped is said at the next start: {}",
                    later.getClass().getSimpleName());
        }
    }

    private List<ParticipantStopped> stopped() {
        return transaction.execute(status -> store.sql(STOPPED)
                .query((row, number) -> new ParticipantStopped(
                        row.getObject("participant_id", UUID.class),
                        MAY_BE_CONTACTED.equals(row.getString("value")),
                        row.getObject("changed_by", UUID.class)))
                .list());
    }
}
