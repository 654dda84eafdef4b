package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Cast.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class QuestionnaireStatesIntegrationTests {

    private static final Instant BEGUN = Instant.parse("2026-11-24T23:30:00Z");
    private static final Instant DONE = Instant.parse("2026-11-25T00:30:00Z");

    @Autowired
    WebApplicationContext site;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    QuestionnaireTasks tasks;

    @Autowired
    Families families;

    private RegisteredFamily family;

    @BeforeEach
    void register() {
        family = new Cast(site).familyOfFour();
    }

    @Test
    void followsAQuestionnaireFromBeginningToEnd() {
        UUID handle = given(1);
        assertThat(task(1).state()).isEqualTo(TaskState.NOT_STARTED);

        events.publishEvent(new ResponseStarted(handle, BEGUN));
        assertThat(task(1).state()).isEqualTo(TaskState.STARTED);

        events.publishEvent(new ResponseSubmitted(handle, DONE));
        assertThat(task(1).state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(task(1).submittedAt()).isEqualTo(DONE);
    }

    @Test
    void takesNewsThatComesTwiceOrLateForTheSame() {
        UUID handle = given(1);
        events.publishEvent(new ResponseStarted(handle, BEGUN));
        events.publishEvent(new ResponseSubmitted(handle, DONE));
        events.publishEvent(new ResponseSubmitted(handle, DONE.plusSeconds(60)));
        events.publishEvent(new ResponseStarted(handle, BEGUN));

        assertThat(task(1).state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(task(1).startedAt()).isEqualTo(BEGUN);
        assertThat(task(1).submittedAt()).isEqualTo(DONE);
    }

    @Test
    void datesT0ByTheFirstWhoBeginsAndKeepsIt() {
        events.publishEvent(new ResponseStarted(given(1), BEGUN));
        events.publishEvent(new ResponseStarted(given(2), BEGUN.plusSeconds(86_400)));

        assertThat(families.findById(family.caseNumber()).orElseThrow().t0()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void leavesTheT0DateToT0() {
        UUID later = tasks.save(new QuestionnaireTask(id(family, 1), "T1", "parent", Mode.VISIT))
                .handle();

        events.publishEvent(new ResponseStarted(later, BEGUN));

        assertThat(families.findById(family.caseNumber()).orElseThrow().t0()).isNull();
    }

    @Test
    void hearsOfSeveralAtTheSameMoment() {
        List<UUID> handles = List.of(given(1), given(2), given(3), given(4));

        IntStream.range(0, 4).parallel().forEach(i -> events.publishEvent(new ResponseStarted(handles.get(i), BEGUN)));

        assertThat(IntStream.rangeClosed(1, 4).mapToObj(number -> task(number).state()))
                .containsOnly(TaskState.STARTED);
    }

    /** Refused aloud, so that the answers' side keeps the handle: nothing else can join the two again. */
    @Test
    void doesNotAcknowledgeAHandleThatItDoesNotKnow() {
        UUID unknown = UUID.randomUUID();

        assertThatThrownBy(() -> events.publishEvent(new ResponseSubmitted(unknown, DONE)))
                .isInstanceOf(HandleUnknown.class)
                .hasMessageNotContaining(unknown.toString());
        assertThatThrownBy(() -> events.publishEvent(new ResponseStarted(unknown, BEGUN)))
                .isInstanceOf(HandleUnknown.class);
    }

    private UUID given(int number) {
        return tasks.save(new QuestionnaireTask(id(family, number), "T0", number < 3 ? "parent" : "child", Mode.VISIT))
                .handle();
    }

    private QuestionnaireTask task(int number) {
        return tasks.of(List.of(id(family, number))).get(0);
    }
}
