package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.meetmoment.fieldwork.rewards.RewardReason;
import nl.meetmoment.fieldwork.rewards.RewardRelease;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when somebody takes part no more, whoever said so, in the transaction of that: what was begun is paid, start
 * codes open nothing, and a visit that is left without anybody who fills in is cancelled. Done again, it changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Departures {

    private final Visits visits;
    private final FamilyWaves waves;
    private final QuestionnaireTasks tasks;
    private final ResponseOpening opening;
    private final RewardRelease rewards;
    private final VisitHistory history;
    private final Clock clock;

    Departures(
            Visits visits,
            FamilyWaves waves,
            QuestionnaireTasks tasks,
            ResponseOpening opening,
            RewardRelease rewards,
            VisitHistory history,
            Clock clock) {
        this.visits = visits;
        this.waves = waves;
        this.tasks = tasks;
        this.opening = opening;
        this.rewards = rewards;
        this.history = history;
        this.clock = clock;
    }

    /** Before the family itself is taken: elsewhere too a visit is locked before its family. */
    void takeVisits(String caseNumber) {
        visits.takePlanned(caseNumber);
    }

    /**
     * Also for a visit that was planned while the family was waited for.
     *
     * @param caseNumber of a family that is taken, its visits first
     * @param isLeft of which waves
     * @param by account that wrote it down
     */
    void follow(Participant leaving, Predicate<String> isLeft, String caseNumber, UUID by) {
        tasks.of(List.of(leaving.id())).stream()
                .filter(task -> isLeft.test(task.wave()))
                .forEach(this::letGo);
        visits.takePlanned(caseNumber).stream()
                .filter(visit ->
                        isLeft.test(visit.wave()) && visit.participants().contains(leaving.id()))
                .filter(visit -> waves.of(visit).respondents().isEmpty())
                .forEach(visit -> cancel(visit, by));
    }

    /** Stopping keeps the reward of what was begun (promise S9). */
    private void letGo(QuestionnaireTask task) {
        if (task.state() == TaskState.STARTED) {
            rewards.release(task.participant(), task.wave(), RewardReason.STOPPED, DutchTime.dateOf(clock.instant()));
        }
        if (!task.isSubmitted()) {
            opening.revoke(task.handle());
        }
    }

    private void cancel(Visit visit, UUID by) {
        visit.cancel(CancelReason.TAKES_NO_PART);
        var step = new VisitHistory.Step("cancelled", by, CancelReason.TAKES_NO_PART.code(), null);
        history.add(visit, step, visit.assistant(), visit.buddy());
    }
}
