package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets go of whoever takes no part any more: start codes open nothing at once, and no visit counts on the person. */
@Component
@Transactional
class ParticipationEnds {

    private final JdbcClient fieldwork;

    private final QuestionnaireTasks tasks;

    private final ResponseOpening opening;

    private final Clock clock;

    ParticipationEnds(JdbcClient fieldwork, QuestionnaireTasks tasks, ResponseOpening opening, Clock clock) {
        this.fieldwork = fieldwork;
        this.tasks = tasks;
        this.opening = opening;
        this.clock = clock;
    }

    @EventListener
    void on(ParticipationEnded ended) {
        if (ended.isAll()) {
            fieldwork
                    .sql("update fieldwork.participant set takes_part = false where participant_id = ?")
                    .param(ended.participant())
                    .update();
        }
        tasks.of(List.of(ended.participant())).stream()
                .filter(task -> ended.isAll() || ended.waves().contains(task.wave()))
                .filter(task -> task.hasValidCode(clock.instant()))
                .forEach(task -> opening.revoke(task.handle()));
    }
}
