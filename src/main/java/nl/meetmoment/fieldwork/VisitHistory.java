package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to what happened to an appointment; nothing is ever taken away. */
@Component
@Transactional
class VisitHistory {

    private static final String ADD = """
            insert into fieldwork.visit_change (visit_id, at, actor, kind, reason, batch, planned_at, planned_minutes,
                                                assistant_id, buddy_id, former_assistant_id, former_buddy_id)
            values (:visit, :at, :actor, :kind, :reason, :batch, :plannedAt, :minutes, :assistant, :buddy,
                    :formerAssistant, :formerBuddy)
            """;

    private final JdbcClient store;
    private final Clock clock;

    VisitHistory(JdbcClient store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What was done, and by whom.
     *
     * @param actor the account's id, or null when no person is behind it
     * @param batch what was confirmed together with it, or null
     */
    record Step(
            String kind,
            @Nullable UUID actor,
            @Nullable String reason,
            @Nullable UUID batch) {}

    /** @param assistant who went before the step, and {@code buddy} */
    void add(Visit visit, Step step, @Nullable UUID assistant, @Nullable UUID buddy) {
        store.sql(ADD)
                .param("visit", visit.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", step.actor())
                .param("kind", step.kind())
                .param("reason", step.reason())
                .param("batch", step.batch())
                .param("plannedAt", visit.plannedAt().atOffset(ZoneOffset.UTC))
                .param("minutes", visit.plannedMinutes())
                .param("assistant", visit.assistant())
                .param("buddy", visit.buddy())
                .param("formerAssistant", assistant)
                .param("formerBuddy", buddy)
                .update();
    }
}
