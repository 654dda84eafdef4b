package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.rewards.RewardReason;
import nl.meetmoment.fieldwork.rewards.RewardRelease;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens at a visit: its checklist and its closing report. Who may is asked before. */
@Service
public class VisitConduct {

    private final Visits visits;
    private final FamilyWaves waves;
    private final ApplicationEventPublisher events;
    private final RewardRelease rewards;
    private final Clock clock;

    VisitConduct(
            Visits visits, FamilyWaves waves, ApplicationEventPublisher events, RewardRelease rewards, Clock clock) {
        this.visits = visits;
        this.waves = waves;
        this.events = events;
        this.rewards = rewards;
        this.clock = clock;
    }

    @Transactional
    public void tick(UUID visit, ChecklistPoint point) {
        taken(visit).tick(point, clock.instant());
    }

    /** Explanation and consent stay once a questionnaire has been given out on them. */
    @Transactional
    public void untick(UUID id, ChecklistPoint point) {
        Visit visit = taken(id);
        if (point.isCondition() && waves.of(visit).isGivenOut()) {
            throw new QuestionnaireGivenOut();
        }
        visit.untick(point);
    }

    /** What was filled in stays; a closed visit changes no more. Names in the remarks are marks by the time they are kept. */
    @Transactional
    public void close(UUID id, VisitReport report) {
        Visit visit = taken(id);
        visit.close(report.with(scrubbed(report.remarks(), visit)), clock.instant());
        releaseRewards(visit);
    }

    /** Who began and did not finish has stopped, and keeps the reward; it is one for the wave, should they go on later. */
    private void releaseRewards(Visit visit) {
        FamilyWave family = waves.of(visit);
        LocalDate today = DutchTime.dateOf(clock.instant());
        family.respondents().stream()
                .filter(one -> family.state(one) == TaskState.STARTED)
                .forEach(one -> rewards.release(one.id(), visit.wave(), RewardReason.STOPPED, today));
    }

    private String scrubbed(String text, Visit visit) {
        var remarks = new RemarksToScrub(visit.caseNumber(), text);
        try {
            events.publishEvent(remarks);
        } catch (RuntimeException failure) {
            throw new ReportNotKept(failure);
        }
        return remarks.text();
    }

    private Visit taken(UUID visit) {
        return visits.take(visit).orElseThrow(Problem.NOT_FOUND::exception);
    }
}
