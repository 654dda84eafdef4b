package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionnaireTaskTests {

    private static final Instant BEGUN = Instant.parse("2026-11-25T13:10:00Z");
    private static final Instant DONE = Instant.parse("2026-11-25T14:10:00Z");

    private final QuestionnaireTask task = new QuestionnaireTask(UUID.randomUUID(), "T0", "parent", Mode.VISIT);

    @Test
    void isStartedOnceHoweverOftenItIsTold() {
        task.started(BEGUN);
        task.started(BEGUN);

        assertThat(task.state()).isEqualTo(TaskState.STARTED);
        assertThat(task.startedAt()).isEqualTo(BEGUN);
    }

    @Test
    void isSubmittedOnceHoweverOftenItIsTold() {
        task.started(BEGUN);
        task.submitted(DONE);
        task.submitted(DONE.plusSeconds(60));

        assertThat(task.state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(task.submittedAt()).isEqualTo(DONE);
    }

    @Test
    void comesToTheSameWhenTheNewsOvertakeEachOther() {
        task.submitted(DONE);
        task.started(BEGUN);

        assertThat(task.state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(task.startedAt()).isEqualTo(BEGUN);
        assertThat(task.submittedAt()).isEqualTo(DONE);
    }

    @Test
    void hasACodeUntilItRunsOutIsRevokedOrUsedUp() {
        task.codeIssued(DONE);
        assertThat(task.hasValidCode(BEGUN)).isTrue();
        assertThat(task.hasValidCode(DONE)).isFalse();

        task.codeRevoked();
        assertThat(task.hasValidCode(BEGUN)).isFalse();

        task.codeIssued(DONE);
        task.submitted(BEGUN);
        assertThat(task.hasValidCode(BEGUN)).isFalse();
    }

    @Test
    void getsNoNewCodeOnceItIsSubmitted() {
        task.submitted(DONE);

        assertThatThrownBy(() -> task.codeIssued(DONE)).isInstanceOf(QuestionnaireAlreadySubmitted.class);
        assertThatThrownBy(task::demandNotSubmitted).isInstanceOf(QuestionnaireAlreadySubmitted.class);
    }
}
