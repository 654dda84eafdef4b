package nl.meetmoment.fieldwork;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.Selection;

/**
 * A family in one wave, as one visit sees it: who is there and fills in, how old everybody is then, and how far they are.
 *
 * @param visited ids of those whom the visit is to
 * @param tasks of the whole family, in all waves
 * @param date of the wave: the day on which the family's first questionnaire of it was started, until then today
 * @param own age from which a child fills in itself
 */
record FamilyWave(
        Family family, Set<UUID> visited, List<QuestionnaireTask> tasks, String wave, LocalDate date, int own) {

    static FamilyWave of(
            Family family,
            Set<UUID> visited,
            Collection<QuestionnaireTask> tasks,
            String wave,
            LocalDate today,
            int own) {
        List<QuestionnaireTask> ofFamily = tasks.stream()
                .filter(task -> family.participant(task.participant()).isPresent())
                .toList();
        LocalDate date = ofFamily.stream()
                .filter(task -> task.wave().equals(wave))
                .map(QuestionnaireTask::startedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(DutchTime::dateOf)
                .orElse(today);
        return new FamilyWave(family, visited, ofFamily, wave, date, own);
    }

    /** Whom the visit is to, by number. */
    List<Participant> members() {
        return family.participants().stream()
                .filter(one -> visited.contains(one.id()))
                .toList();
    }

    /** Those of them who fill in a questionnaire. */
    List<Participant> respondents() {
        return members().stream().filter(this::fillsIn).toList();
    }

    Optional<Participant> respondent(UUID participant) {
        return respondents().stream()
                .filter(one -> one.id().equals(participant))
                .findFirst();
    }

    int age(Participant participant) {
        return participant.ageOn(date);
    }

    Facts facts(Participant respondent) {
        return family.facts(respondent, wave, date, isFirstOf(respondent));
    }

    /** Who handed in nothing in another wave is asked what never changes in this one. */
    private boolean isFirstOf(Participant respondent) {
        return tasks.stream()
                .filter(task -> task.participant().equals(respondent.id()))
                .noneMatch(task -> !task.wave().equals(wave) && task.isSubmitted());
    }

    /** The one of this wave. */
    Optional<QuestionnaireTask> task(Participant respondent) {
        return tasks.stream()
                .filter(task -> task.participant().equals(respondent.id())
                        && task.wave().equals(wave))
                .findFirst();
    }

    TaskState state(Participant respondent) {
        return task(respondent).map(QuestionnaireTask::state).orElse(TaskState.NOT_STARTED);
    }

    /** How many of the respondents are done. */
    int submitted() {
        return (int) respondents().stream()
                .filter(one -> state(one) == TaskState.SUBMITTED)
                .count();
    }

    /** Whether somebody at the visit has been given a questionnaire. */
    boolean isGivenOut() {
        return respondents().stream().anyMatch(one -> task(one).isPresent());
    }

    boolean isDone() {
        return !respondents().isEmpty() && submitted() == respondents().size();
    }

    void chooseTargetChildren(Selection selection) {
        family.chooseTargetChildren(selection, date);
    }

    /** Nothing was given out yet, in no wave. */
    boolean isUntouched() {
        return tasks.isEmpty();
    }

    private boolean fillsIn(Participant participant) {
        return participant.takesPartIn(wave) && (!participant.isChild() || age(participant) >= own);
    }
}
