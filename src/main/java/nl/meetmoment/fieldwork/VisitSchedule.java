package nl.meetmoment.fieldwork;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which assistant visits which family when. */
@Service
public class VisitSchedule {

    private final Visits visits;
    private final Families families;
    private final StudyCatalogue studies;
    private final FieldworkSettings settings;

    VisitSchedule(Visits visits, Families families, StudyCatalogue studies, FieldworkSettings settings) {
        this.visits = visits;
        this.families = families;
        this.studies = studies;
        this.settings = settings;
    }

    /** For the usual length. @see #plan(String, String, Instant, Duration, UUID) */
    @Transactional
    public UUID plan(String caseNumber, String wave, Instant plannedAt, UUID assistant) {
        return plan(caseNumber, wave, plannedAt, settings.visitLength(), assistant);
    }

    /**
     * The assistant sees the visit and its contact cards from now on.
     *
     * @param assistant id of an account
     * @param length in whole minutes, a quarter of an hour to ten hours
     * @throws IllegalArgumentException when there is no such family or the study has no such wave
     */
    @Transactional
    public UUID plan(String caseNumber, String wave, Instant plannedAt, Duration length, UUID assistant) {
        if (!families.existsById(caseNumber)) {
            throw new IllegalArgumentException("There is no such family.");
        }
        var visit = new Visit(caseNumber, studies.current().wave(wave).code(), plannedAt, length, assistant);
        return visits.save(visit).id();
    }
}
