package nl.meetmoment.fieldwork;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Role;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over visits that were agreed upon elsewhere; {@link Appointments} makes them. */
@Service
public class VisitSchedule {

    private final Visits visits;
    private final Families families;
    private final Accounts accounts;
    private final StudyCatalogue studies;
    private final FieldworkSettings settings;
    private final VisitHistory history;

    VisitSchedule(
            Visits visits,
            Families families,
            Accounts accounts,
            StudyCatalogue studies,
            FieldworkSettings settings,
            VisitHistory history) {
        this.visits = visits;
        this.families = families;
        this.accounts = accounts;
        this.studies = studies;
        this.settings = settings;
        this.history = history;
    }

    /**
     * For the usual length, whatever else the assistant has then. The assistant sees the visit and the contact cards of its participants from now on.
     *
     * @return the visit's id
     * @throws IllegalArgumentException when the family, the wave or the assistant is unknown, or when the visit is to
     *     nobody or to somebody of another family
     */
    @Transactional
    public UUID plan(NewVisit planned) {
        Family family = families.findById(planned.caseNumber())
                .orElseThrow(() -> new IllegalArgumentException("There is no such family."));
        demandOfFamily(planned.participants(), family);
        demandAssistant(planned.assistant());
        var visit = new Visit(
                family.caseNumber(),
                studies.current().wave(planned.wave()).code(),
                planned.plannedAt(),
                settings.visitLength(),
                planned.assistant(),
                planned.participants());
        visits.save(visit);
        visits.flush();
        history.add(visit, new VisitHistory.Step("planned", null, null, null), null, null);
        return visit.id();
    }

    private static void demandOfFamily(Set<UUID> participants, Family family) {
        Set<UUID> members = family.participants().stream().map(Participant::id).collect(Collectors.toSet());
        if (participants.isEmpty() || !members.containsAll(participants)) {
            throw new IllegalArgumentException("A visit is to somebody of the family, and to nobody else.");
        }
    }

    private void demandAssistant(UUID account) {
        if (accounts.withRole(Role.ASSISTANT).stream()
                .noneMatch(assistant -> assistant.id().equals(account))) {
            throw new IllegalArgumentException("There is no such assistant.");
        }
    }
}
