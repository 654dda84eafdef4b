package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.meetmoment.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what changed in a family; the trail hears of it first. */
@Component
@Transactional
class FamilyHistory {

    private static final String APPEND = """
            insert into fieldwork.family_change (case_number, participant_number, kind, reason, value, from_on, changed_by,
                                                 changed_at)
            values (:family, :participant, :kind, :reason, :value, :from, :by, :at)
            """;

    private final JdbcClient store;
    private final AuditTrail trail;
    private final Clock clock;

    FamilyHistory(JdbcClient store, AuditTrail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    void add(String caseNumber, FamilyChange change, UUID by) {
        trail.append(by.toString(), "family." + change.kind().code().replace('_', '-'), caseNumber);
        store.sql(APPEND)
                .param("family", caseNumber)
                .param("participant", change.participant())
                .param("kind", change.kind().code())
                .param(
                        "reason",
                        change.reason() == null ? null : change.reason().code())
                .param("value", change.value())
                .param("from", change.from())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
