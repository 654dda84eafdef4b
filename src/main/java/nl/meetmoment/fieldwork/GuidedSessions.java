package nl.meetmoment.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom an assistant guides, for the answers' side, which alone knows how far they are. */
@Service
@Transactional(readOnly = true)
public class GuidedSessions {

    /** @param respondents those who fill in */
    public record Guided(String caseNumber, List<Respondent> respondents) {}

    /**
     * Somebody who fills in a questionnaire at this appointment.
     *
     * @param handle null while there is no start code
     * @param called on the guide's screen
     * @param state {@code not_started}, {@code started} or {@code submitted}
     */
    public record Respondent(UUID participant, @Nullable UUID handle, String called, String state, Mode mode) {

        public boolean isOpen() {
            return handle != null && !state.equals(TaskState.SUBMITTED.code());
        }
    }

    private final VisitAccess access;
    private final FamilyWaves waves;
    private final VisitNames names;

    GuidedSessions(VisitAccess access, FamilyWaves waves, VisitNames names) {
        this.access = access;
        this.waves = waves;
        this.names = names;
    }

    /** @throws nl.meetmoment.common.ProblemException unless this is an appointment of the assistant's own that is not over */
    public Guided of(UUID id, StaffMember who) {
        access.demandOwn(id, who, Permission.GUIDE_RESPONDENT);
        Visit visit = access.toSee(id, who);
        if (!visit.isOpen()) {
            throw Problem.NOT_FOUND.exception();
        }
        FamilyWave family = waves.of(visit);
        Map<UUID, String> called = names.of(family);
        return new Guided(
                visit.caseNumber(),
                family.respondents().stream()
                        .map(one -> respondent(one, called, visit, family))
                        .toList());
    }

    private static Respondent respondent(Participant one, Map<UUID, String> called, Visit visit, FamilyWave family) {
        var task = family.task(one);
        return new Respondent(
                one.id(),
                task.map(QuestionnaireTask::handle).orElse(null),
                called.getOrDefault(one.id(), ""),
                family.state(one).code(),
                task.map(QuestionnaireTask::mode).orElseGet(() -> visit.kind().goesOn(Mode.VISIT)));
    }
}
