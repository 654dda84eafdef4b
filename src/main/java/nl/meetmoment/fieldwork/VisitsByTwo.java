package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.meetmoment.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The families that nobody visits alone. */
@Service
public class VisitsByTwo {

    private final JdbcClient store;
    private final AuditTrail trail;
    private final Clock clock;

    VisitsByTwo(JdbcClient store, AuditTrail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    public boolean isSet(String caseNumber) {
        return store.sql("select exists (select from fieldwork.visit_by_two where case_number = ?)")
                .param(caseNumber)
                .query(Boolean.class)
                .single();
    }

    /** Holds for what is planned from now on. */
    @Transactional
    public void set(String caseNumber, boolean byTwo, UUID actor) {
        trail.append(actor.toString(), byTwo ? "visit-by-two.set" : "visit-by-two.taken-back", caseNumber);
        if (byTwo) {
            store.sql("insert into fieldwork.visit_by_two (case_number, since) values (?, ?) on conflict do nothing")
                    .params(caseNumber, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } else {
            store.sql("delete from fieldwork.visit_by_two where case_number = ?")
                    .param(caseNumber)
                    .update();
        }
    }
}
