package nl.meetmoment.fieldwork;

import java.time.Instant;
import java.util.UUID;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears from the answers' side that a questionnaire was begun or submitted; more is never said. */
@Component
class QuestionnaireStates {

    private final QuestionnaireTasks tasks;
    private final Families families;
    private final StudyCatalogue studies;

    QuestionnaireStates(QuestionnaireTasks tasks, Families families, StudyCatalogue studies) {
        this.tasks = tasks;
        this.families = families;
        this.studies = studies;
    }

    @EventListener
    @Transactional
    void on(ResponseStarted event) {
        QuestionnaireTask task = taken(event.handle());
        task.started(event.at());
        began(task, event.at());
    }

    @EventListener
    @Transactional
    void on(ResponseSubmitted event) {
        QuestionnaireTask task = taken(event.handle());
        task.submitted(event.at());
        began(task, event.at());
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
