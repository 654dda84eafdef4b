package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.StartCode;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fieldwork's own part of opening a response: whether it may be, by which handle, with which facts. */
@Component
class PermitRequests {

    /** @param called what the respondent is called at the visit */
    record Asked(PermitRequested request, String called) {}

    private final Visits visits;
    private final FamilyWaves waves;
    private final QuestionnaireTasks tasks;
    private final GivenConsents consents;
    private final VisitNames names;
    private final StudyCatalogue studies;
    private final FieldworkSettings settings;
    private final Clock clock;

    PermitRequests(
            Visits visits,
            FamilyWaves waves,
            QuestionnaireTasks tasks,
            GivenConsents consents,
            VisitNames names,
            StudyCatalogue studies,
            FieldworkSettings settings,
            Clock clock) {
        this.visits = visits;
        this.waves = waves;
        this.tasks = tasks;
        this.consents = consents;
        this.names = names;
        this.studies = studies;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps the handle first, so that nobody else ever hears of one that fieldwork does not know.
     *
     * @param wanted how it is filled in from now on; empty: as before, and online when the appointment is
     */
    @Transactional
    Asked ask(UUID visitId, UUID participant, Optional<Mode> wanted) {
        Visit visit = visits.take(visitId).orElseThrow(Problem.NOT_FOUND::exception);
        visit.demandReadyForHandOver();
        FamilyWave family = waves.take(visit);
        Participant respondent = family.respondent(participant).orElseThrow(Problem.NOT_FOUND::exception);
        consents.demand(visit, respondent);
        if (family.isUntouched()) {
            family.chooseTargetChildren(studies.current().selection());
        }
        QuestionnaireTask task = family.task(respondent).orElseGet(() -> give(respondent, visit));
        task.demandNotSubmitted();
        Mode mode = wanted.orElseGet(() -> visit.kind().goesOn(task.mode()));
        return new Asked(
                request(task, family.facts(respondent), mode), names.of(family).getOrDefault(respondent.id(), ""));
    }

    /** Of the questionnaire that the participant was given for the visit's wave, if any. */
    @Transactional(readOnly = true)
    Optional<UUID> handle(UUID visitId, UUID participant) {
        Visit visit = visits.findById(visitId).orElseThrow(Problem.NOT_FOUND::exception);
        FamilyWave family = waves.of(visit);
        return family.respondent(participant).flatMap(family::task).map(QuestionnaireTask::handle);
    }

    /** Of a questionnaire that is filled in, at a visit that is not closed. */
    @Transactional(readOnly = true)
    UUID handleOfOpen(UUID visitId, UUID participant) {
        Visit visit = visits.findById(visitId).orElseThrow(Problem.NOT_FOUND::exception);
        visit.demandReadyForHandOver();
        FamilyWave family = waves.of(visit);
        QuestionnaireTask task =
                family.respondent(participant).flatMap(family::task).orElseThrow(Problem.NOT_FOUND::exception);
        task.demandNotSubmitted();
        return task.handle();
    }

    @Transactional
    void issued(PermitRequested request) {
        QuestionnaireTask task = taken(request.handle());
        task.codeIssued(request.validUntil());
        task.goOn(request.mode());
    }

    @Transactional
    void handedOver(UUID handle) {
        taken(handle).handedOver(thisMinute());
    }

    /** The handle of what is going on, kept as it was when somebody else failed: who calls asks them first. */
    @Transactional
    void goesOn(UUID handle, Mode mode) {
        taken(handle).goOn(mode);
    }

    @Transactional
    void revoked(UUID handle) {
        taken(handle).codeRevoked();
    }

    private PermitRequested request(QuestionnaireTask task, Facts facts, Mode mode) {
        return new PermitRequested(
                task.handle(),
                task.participant(),
                task.wave(),
                task.questionnaire(),
                facts,
                mode,
                new Entry(UserNames.random(), StartCode.random()),
                thisMinute().plus(settings.startCodeValidity()));
    }

    private QuestionnaireTask give(Participant respondent, Visit visit) {
        String questionnaire =
                studies.current().questionnaireOf(respondent.kind().code()).id();
        return tasks.save(new QuestionnaireTask(
                respondent.id(), visit.wave(), questionnaire, visit.kind().goesOn(Mode.VISIT)));
    }

    /** To the microsecond, a time that the answers' side keeps too would join the two stores. */
    private Instant thisMinute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private QuestionnaireTask taken(UUID handle) {
        return tasks.take(handle).orElseThrow();
    }
}
