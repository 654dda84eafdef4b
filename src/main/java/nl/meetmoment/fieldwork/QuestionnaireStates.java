package nl.meetmoment.fieldwork;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.fieldwork.rewards.RewardReason;
import nl.meetmoment.fieldwork.rewards.RewardRelease;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears from the answers' side that a questionnaire was begun or submitted; more is never said. */
@Component
class QuestionnaireStates {

    private final QuestionnaireTasks tasks;
    private final Families families;
    private final StudyCatalogue studies;
    private final RewardRelease rewards;
    private final TransactionTemplate transaction;

    QuestionnaireStates(
            QuestionnaireTasks tasks,
            Families families,
            StudyCatalogue studies,
            RewardRelease rewards,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.families = families;
        this.studies = studies;
        this.rewards = rewards;
        this.transaction = transaction;
    }

    @EventListener
    void on(ResponseStarted event) {
        change(event.handle(), event.at(), task -> task.started(event.at()));
    }

    @EventListener
    void on(ResponseSubmitted event) {
        change(event.handle(), event.at(), task -> {
            task.submitted(event.at());
            rewards.release(task.participant(), task.wave(), RewardReason.COMPLETED, DutchTime.dateOf(event.at()));
        });
    }

    /** Whoever answers is no member of staff, so the site itself writes it down. */
    private void change(UUID handle, Instant at, Consumer<QuestionnaireTask> change) {
        RowScope.bySite(() -> transaction.executeWithoutResult(status -> {
            QuestionnaireTask task = taken(handle);
            change.accept(task);
            began(task, at);
        }));
    }

    private void began(QuestionnaireTask task, Instant at) {
        if (task.wave().equals(studies.current().waves().get(0).code())) {
            families.takeByParticipant(task.participant()).orElseThrow().beganT0(DutchTime.dateOf(at));
        }
    }

    private QuestionnaireTask taken(UUID handle) {
        return tasks.take(handle).orElseThrow(HandleUnknown::new);
    }
}
