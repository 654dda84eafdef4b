package nl.meetmoment.fieldwork;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each query in a transaction, if only its own: outside one the database shows no rows. */
@Transactional(readOnly = true)
interface Visits extends Repository<Visit, UUID> {

    @Transactional
    Visit save(Visit visit);

    Optional<Visit> findById(UUID id);

    void flush();

    /** For a change: whoever comes second waits and sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Visit v where v.id = :id")
    Optional<Visit> take(UUID id);

    /** Those of a family that have not begun, for a change; in one order, so that nobody waits for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Visit v where v.caseNumber = :caseNumber and v.state = VisitState.PLANNED order by v.id")
    List<Visit> takePlanned(String caseNumber);

    /** What was planned in this time, and what nobody has closed from before it. */
    @Query("""
            select v from Visit v where v.plannedAt < :until and v.state <> VisitState.CANCELLED
            and (v.plannedAt >= :from or v.state <> VisitState.CLOSED) order by v.plannedAt, v.caseNumber""")
    List<Visit> onTheList(Instant from, Instant until);

    @Query("""
            select v from Visit v where (v.assistantId = :assistant or v.buddyId = :assistant) and v.plannedAt < :until
            and v.state <> VisitState.CANCELLED and (v.plannedAt >= :from or v.state <> VisitState.CLOSED) order by v.plannedAt, v.caseNumber""")
    List<Visit> onTheListOf(UUID assistant, Instant from, Instant until);
}
