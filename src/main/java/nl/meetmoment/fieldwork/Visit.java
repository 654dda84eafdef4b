package nl.meetmoment.fieldwork;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** An appointment of an assistant with a family, or with those of it who live there, in one wave. */
@Entity
@DynamicUpdate
@Table(schema = "fieldwork", name = "visit")
class Visit {

    /** How long after its planned end a visit that nobody closed still shows contact cards. */
    private static final Duration CARDS_STAY = Duration.ofDays(2);

    @Id
    @Column(name = "visit_id")
    private UUID id;

    private String caseNumber;
    private String wave;
    private Instant plannedAt;
    private int plannedMinutes;
    private @Nullable UUID assistantId;
    private @Nullable UUID buddyId;

    @Enumerated(EnumType.STRING)
    private VisitKind kind;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(schema = "fieldwork", name = "visit_participant", joinColumns = @JoinColumn(name = "visit_id"))
    private Set<VisitedParticipant> participants = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private VisitState state;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelReason cancelReason;

    @Embedded
    private @Nullable Checklist checklist;

    @Embedded
    private @Nullable VisitReport report;

    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(String caseNumber, String wave, Instant plannedAt, Duration length, UUID assistant, Collection<UUID> whom) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.wave = wave;
        this.plannedAt = plannedAt;
        this.plannedMinutes = Math.toIntExact(length.toMinutes());
        this.assistantId = assistant;
        this.kind = VisitKind.HOME;
        this.state = VisitState.PLANNED;
        whom.forEach(one -> participants.add(new VisitedParticipant(one, caseNumber)));
    }

    Visit(NewAppointment asked) {
        this.id = UUID.randomUUID();
        this.caseNumber = asked.caseNumber();
        this.wave = asked.wave();
        this.plannedAt = asked.at();
        this.plannedMinutes = Math.toIntExact(asked.length().toMinutes());
        this.assistantId = asked.assistant();
        this.buddyId = asked.buddy();
        this.kind = asked.kind();
        this.state = VisitState.PLANNED;
        asked.participants().forEach(one -> participants.add(new VisitedParticipant(one, caseNumber)));
    }

    void move(Instant at, Duration length) {
        plannedAt = at;
        plannedMinutes = Math.toIntExact(length.toMinutes());
    }

    /** Nobody at all when the visit waits for an assistant. */
    void reassign(@Nullable UUID assistant, @Nullable UUID buddy) {
        assistantId = assistant;
        buddyId = buddy;
    }

    void cancel(CancelReason reason) {
        cancelReason = reason;
        state = VisitState.CANCELLED;
    }

    void tick(ChecklistPoint point, Instant now) {
        demandOpen();
        checklist = checklist().ticked(point, now);
        state = VisitState.BUSY;
    }

    void untick(ChecklistPoint point) {
        demandOpen();
        checklist = checklist().unticked(point);
    }

    /** Nobody gets the laptop before the explanation; whose consent is there, {@link GivenConsents} knows. */
    void demandReadyForHandOver() {
        demandOpen();
        if (!checklist().has(ChecklistPoint.EXPLAINED)) {
            throw new NotYetExplained();
        }
    }

    boolean isReadyForHandOver() {
        return isOpen() && checklist().has(ChecklistPoint.EXPLAINED);
    }

    void close(VisitReport how, Instant now) {
        demandOpen();
        report = how;
        closedAt = now;
        state = VisitState.CLOSED;
    }

    /** From assignment until the visit is closed, or 48 hours after its planned end. */
    boolean showsContactCards(Instant now) {
        return isOpen() && !now.isAfter(plannedEnd().plus(CARDS_STAY));
    }

    boolean isOpen() {
        return state == VisitState.PLANNED || state == VisitState.BUSY;
    }

    /** Who carries it out; the second assistant only comes along. */
    boolean isAssignedTo(UUID account) {
        return account.equals(assistantId);
    }

    boolean isVisitedBy(UUID account) {
        return isAssignedTo(account) || account.equals(buddyId);
    }

    UUID id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    String wave() {
        return wave;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    Instant plannedEnd() {
        return plannedAt.plus(length());
    }

    Duration length() {
        return Duration.ofMinutes(plannedMinutes);
    }

    int plannedMinutes() {
        return plannedMinutes;
    }

    VisitKind kind() {
        return kind;
    }

    /** Whom it is to, also those who fill in nothing themselves. */
    Set<UUID> participants() {
        return participants.stream().map(VisitedParticipant::participantId).collect(Collectors.toUnmodifiableSet());
    }

    /** Null while it waits for one. */
    @Nullable
    UUID assistant() {
        return assistantId;
    }

    /** Null when the assistant goes alone. */
    @Nullable
    UUID buddy() {
        return buddyId;
    }

    VisitState state() {
        return state;
    }

    Checklist checklist() {
        return checklist == null ? Checklist.EMPTY : checklist;
    }

    boolean raisedConcerns() {
        return report != null && report.concernsRaised();
    }

    /** Null until the visit is closed. */
    @Nullable
    VisitReport report() {
        return report;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    private void demandOpen() {
        if (!isOpen()) {
            throw new VisitAlreadyClosed();
        }
    }
}
