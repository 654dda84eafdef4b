package nl.meetmoment.fieldwork;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each query in a transaction, if only its own: outside one the database shows no rows. */
@Transactional(readOnly = true)
interface QuestionnaireTasks extends Repository<QuestionnaireTask, UUID> {

    @Transactional
    QuestionnaireTask save(QuestionnaireTask task);

    @Query("select t from QuestionnaireTask t where t.participantId in :participants")
    List<QuestionnaireTask> of(Collection<UUID> participants);

    /** For a change: whoever comes second waits and sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from QuestionnaireTask t where t.handle = :handle")
    Optional<QuestionnaireTask> take(UUID handle);
}
