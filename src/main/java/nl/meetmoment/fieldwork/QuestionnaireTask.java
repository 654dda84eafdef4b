package nl.meetmoment.fieldwork;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that a participant has been given to fill in, one per wave. Its handle is all that the answers' side
 * knows of it, and whether it was begun and submitted is all that comes back.
 */
@Entity
@DynamicUpdate
@Table(schema = "fieldwork", name = "questionnaire_task")
class QuestionnaireTask {

    @Id
    private UUID handle;

    private UUID participantId;
    private String wave;
    private String questionnaire;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private @Nullable Instant codeValidUntil;
    private @Nullable Instant lastHandOverAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant submittedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected QuestionnaireTask() {}

    QuestionnaireTask(UUID participant, String wave, String questionnaire, Mode mode) {
        this.handle = UUID.randomUUID();
        this.participantId = participant;
        this.wave = wave;
        this.questionnaire = questionnaire;
        this.mode = mode;
        this.state = TaskState.NOT_STARTED;
    }

    void codeIssued(Instant validUntil) {
        demandNotSubmitted();
        codeValidUntil = validUntil;
    }

    /** What is filled in from now on is filled in this way. */
    void goOn(Mode how) {
        demandNotSubmitted();
        mode = how;
    }

    void codeRevoked() {
        codeValidUntil = null;
    }

    void handedOver(Instant now) {
        lastHandOverAt = now;
    }

    /** Told more than once and in any order, it comes to the same. */
    void started(Instant at) {
        if (startedAt == null || at.isBefore(startedAt)) {
            startedAt = at;
        }
        if (state == TaskState.NOT_STARTED) {
            state = TaskState.STARTED;
        }
    }

    /** What was submitted had been started, whether that was heard or not; the first word counts. */
    void submitted(Instant at) {
        if (isSubmitted()) {
            return;
        }
        started(at);
        submittedAt = at;
        state = TaskState.SUBMITTED;
        codeValidUntil = null;
    }

    void demandNotSubmitted() {
        if (isSubmitted()) {
            throw new QuestionnaireAlreadySubmitted();
        }
    }

    boolean isSubmitted() {
        return state == TaskState.SUBMITTED;
    }

    boolean hasValidCode(Instant now) {
        return codeValidUntil != null && now.isBefore(codeValidUntil);
    }

    UUID handle() {
        return handle;
    }

    UUID participant() {
        return participantId;
    }

    String wave() {
        return wave;
    }

    String questionnaire() {
        return questionnaire;
    }

    Mode mode() {
        return mode;
    }

    TaskState state() {
        return state;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant lastHandOverAt() {
        return lastHandOverAt;
    }
}
