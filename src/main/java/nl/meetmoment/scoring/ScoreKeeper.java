package nl.meetmoment.scoring;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.meetmoment.response.AnswersSubmitted;
import nl.meetmoment.response.SubmittedResponses;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Scores what is submitted, and everything anew when a definition scores otherwise than before. What was missed, because
 * the site stopped or the scoring failed, is found again within the hour.
 */
@Component
class ScoreKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ScoreKeeper.class);

    private final SubmittedResponses responses;
    private final StudyCatalogue studies;
    private final ScoreStore store;

    ScoreKeeper(SubmittedResponses responses, StudyCatalogue studies, ScoreStore store) {
        this.responses = responses;
        this.studies = studies;
        this.store = store;
    }

    @EventListener
    void on(AnswersSubmitted submitted) {
        Study study = studies.current();
        score(submitted.familyKey(), study, ScoringVersions.of(study));
    }

    /** @return how many families were scored */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    int scoreWhatIsDue() {
        Study study = studies.current();
        String version = ScoringVersions.of(study);
        Map<UUID, Integer> scored = store.scoredWith(version);
        int done = 0;
        for (Map.Entry<UUID, Integer> family : responses.perFamily().entrySet()) {
            if (!family.getValue().equals(scored.get(family.getKey())) && isScored(family.getKey(), study, version)) {
                done++;
            }
        }
        if (done > 0) {
            LOG.info("{} families were scored, by {}.", done, version);
        }
        return done;
    }

    /** One family that cannot be scored is tried again and holds no other one up. */
    private boolean isScored(UUID familyKey, Study study, String version) {
        try {
            score(familyKey, study, version);
            return true;
        } catch (RuntimeException failure) {
            LOG.error(
                    "A family could not be scored and is tried again: {}",
                    failure.getClass().getName());
            return false;
        }
    }

    private void score(UUID familyKey, Study study, String version) {
        store.keep(familyKey, version, new FamilyScores(study, responses.ofFamily(familyKey)));
    }
}
