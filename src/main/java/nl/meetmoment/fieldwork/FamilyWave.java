package nl.meetmoment.fieldwork;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.Selection;

/**
 * A family in one wave: who fills in, how old everybody is then, and how far they are.
 *
 * @param tasks of the family, in all waves
 * @param date of the wave: the day on which the family's first questionnaire of it was started, until then today
 * @param own age from which a child fills in itself
 */
record FamilyWave(Family family, List<QuestionnaireTask> tasks, String wave, LocalDate date, int own) {

    static FamilyWave of(Family family, Collection<QuestionnaireTask> tasks, String wave, LocalDate today, int own) {
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
        return new FamilyWave(family, ofFamily, wave, date, own);
    }

    /** Who fills in a questionnaire, by number. */
    List<Participant> respondents() {
        return family.participants().stream().filter(this::fillsIn).toList();
    }

    Optional<Participant> respondent(UUID participant) {
        return family.participant(participant).filter(this::fillsIn);
    }

    int age(Participant participant) {
        return participant.ageOn(date);
    }

    Facts facts(Participant respondent) {
        return family.facts(respondent, wave, date);
    }

    /** A parent has the parents' questionnaire, a child the children's. */
    Optional<QuestionnaireTask> task(Participant respondent) {
        return tasks.stream()
                .filter(task -> task.participant().equals(respondent.id()))
                .filter(task -> task.wave().equals(wave)
                        && task.questionnaire().equals(respondent.kind().code()))
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

    boolean isDone() {
        return submitted() == respondents().size();
    }

    void chooseTargetChildren(Selection selection) {
        family.chooseTargetChildren(selection, date);
    }

    /** Nothing was given out yet, in no wave. */
    boolean isUntouched() {
        return tasks.isEmpty();
    }

    private boolean fillsIn(Participant participant) {
        return participant.takesPart() && (!participant.isChild() || age(participant) >= own);
    }
}
