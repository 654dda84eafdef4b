package nl.meetmoment.fieldwork;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Component;

/** Looks up the family of a visit as it is in the visit's wave. */
@Component
class FamilyWaves {

    private final Families families;
    private final QuestionnaireTasks tasks;
    private final StudyCatalogue studies;
    private final Clock clock;

    FamilyWaves(Families families, QuestionnaireTasks tasks, StudyCatalogue studies, Clock clock) {
        this.families = families;
        this.tasks = tasks;
        this.studies = studies;
        this.clock = clock;
    }

    FamilyWave of(Visit visit) {
        return of(families.findById(visit.caseNumber()).orElseThrow(), visit);
    }

    /** For a change of the family or of what it was given. */
    FamilyWave take(Visit visit) {
        return of(families.take(visit.caseNumber()).orElseThrow(), visit);
    }

    /** By visit, in two queries however many there are. */
    Map<UUID, FamilyWave> of(Collection<Visit> visits) {
        Map<String, Family> byCaseNumber = families
                .of(visits.stream().map(Visit::caseNumber).toList())
                .stream()
                .collect(Collectors.toMap(Family::caseNumber, identity()));
        List<QuestionnaireTask> all = tasks.of(byCaseNumber.values().stream()
                .flatMap(family -> family.participants().stream())
                .map(Participant::id)
                .toList());
        return visits.stream()
                .collect(Collectors.toMap(
                        Visit::id, visit -> of(visit, requireNonNull(byCaseNumber.get(visit.caseNumber())), all)));
    }

    private FamilyWave of(Family family, Visit visit) {
        List<UUID> members = family.participants().stream().map(Participant::id).toList();
        return of(visit, family, tasks.of(members));
    }

    private FamilyWave of(Visit visit, Family family, Collection<QuestionnaireTask> given) {
        LocalDate today = DutchTime.dateOf(clock.instant());
        return FamilyWave.of(
                family,
                visit.participants(),
                given,
                visit.wave(),
                today,
                studies.current().selection().ownQuestionnaireFrom());
    }
}
