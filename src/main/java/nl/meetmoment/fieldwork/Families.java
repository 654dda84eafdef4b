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
interface Families extends Repository<Family, String> {

    @Transactional
    Family save(Family family);

    /** Before what is written by SQL refers to what was saved. */
    void flush();

    boolean existsById(String caseNumber);

    Optional<Family> findById(String caseNumber);

    @Query("select distinct f from Family f join fetch f.participants where f.caseNumber in :caseNumbers")
    List<Family> of(Collection<String> caseNumbers);

    /** For a change: whoever comes second waits and sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Family f where f.caseNumber = :caseNumber")
    Optional<Family> take(String caseNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Family f where exists (select 1 from f.participants p where p.id = :participant)")
    Optional<Family> takeByParticipant(UUID participant);
}
