package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Cast.id;
import static nl.meetmoment.fieldwork.Household.MOTHER;
import static nl.meetmoment.fieldwork.Household.TODDLER;
import static nl.meetmoment.fieldwork.Household.child;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.ResponseOpening.Opened;
import nl.meetmoment.study.TargetChild;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class ResponseOpeningIntegrationTests {

    @Autowired
    WebApplicationContext site;

    @Autowired
    ResponseOpening responses;

    @Autowired
    QuestionnaireTasks tasks;

    private Cast cast;
    private Neighbours neighbours;
    private StaffMember assistant;
    private RegisteredFamily family;
    private UUID visit;

    @BeforeEach
    void goThere() {
        cast = new Cast(site);
        neighbours = new Neighbours(site);
        assistant = cast.assistant();
        family = cast.familyOfFour();
        visit = cast.visitUnderWay(family, assistant);
    }

    @AfterEach
    void goHome() {
        neighbours.close();
    }

    @Test
    void asksForAPermitWithFactsAndNothingThatTellsWho() {
        Opened opened = responses.open(visit, id(family, 3));

        PermitRequested request = neighbours.heard(PermitRequested.class).get(0);
        assertThat(neighbours.heard(PermitRequested.class)).hasSize(1);
        assertThat(request.handle()).isEqualTo(opened.handle());
        assertThat(request.participant()).isEqualTo(id(family, 3));
        assertThat(List.of(
                        request.wave(), request.questionnaire(), request.mode().code()))
                .containsExactly("T0", "child", "visit");
        assertThat(request.facts().letter()).isEqualTo("B");
        assertThat(request.facts().measure()).isEqualTo("uhp");
        assertThat(request.facts().children()).extracting(TargetChild::letter).containsExactly("A", "B");
        assertThat(request.entry()).isEqualTo(opened.entry());
        assertThat(Duration.between(cast.now(), request.validUntil()))
                .isBetween(Duration.ofDays(6), Duration.ofDays(7));
    }

    @Test
    void goesOnUnderTheSameHandleWithAnotherCode() {
        Opened first = responses.open(visit, id(family, 1));
        cast.bean(QuestionnaireStates.class).on(new ResponseStarted(first.handle(), cast.now()));

        Opened second = responses.open(visit, id(family, 1));

        assertThat(second.handle()).isEqualTo(first.handle());
        assertThat(second.entry()).isNotEqualTo(first.entry());
        assertThat(second.entry().startCode()).isNotEqualTo(first.entry().startCode());
    }

    @Test
    void opensNoSubmittedQuestionnaire() {
        Opened opened = responses.open(visit, id(family, 1));
        cast.bean(QuestionnaireStates.class).on(new ResponseSubmitted(opened.handle(), cast.now()));

        assertThatThrownBy(() -> responses.open(visit, id(family, 1)))
                .isInstanceOf(QuestionnaireAlreadySubmitted.class);
        assertThat(neighbours.heard(PermitRequested.class)).hasSize(1);
    }

    @Test
    void opensNothingBeforeConsentAndAfterClosing() {
        Signatures.withdrawn(id(family, 1));
        UUID early = cast.visit(family, assistant);
        assertThatThrownBy(() -> responses.open(early, id(family, 1))).isInstanceOf(NotYetExplained.class);
        cast.bean(VisitConduct.class).tick(early, ChecklistPoint.EXPLAINED);
        assertThatThrownBy(() -> responses.open(early, id(family, 1))).isInstanceOf(ConsentNotSigned.class);
        cast.bean(VisitConduct.class).tick(early, ChecklistPoint.CONSENT_SIGNED);
        assertThatThrownBy(() -> responses.open(early, id(family, 1)))
                .as("the tick alone is nobody's consent")
                .isInstanceOf(ConsentNotSigned.class);
        assertThat(cast.bean(QuestionnaireTasks.class).of(List.of(id(family, 1))))
                .isEmpty();

        cast.bean(VisitConduct.class).close(visit, VisitTests.REPORT);
        assertThatThrownBy(() -> responses.open(visit, id(family, 1))).isInstanceOf(VisitAlreadyClosed.class);
        assertThat(neighbours.heard(PermitRequested.class)).isEmpty();
    }

    @Test
    void opensNothingForAChildThatIsTooYoungOrOfAnotherFamily() {
        RegisteredFamily young = cast.family(Household.of(MOTHER, TODDLER));
        UUID there = cast.visitUnderWay(young, assistant);

        assertThatThrownBy(() -> responses.open(there, id(young, 2))).hasMessageContaining("404.01");
        assertThatThrownBy(() -> responses.open(there, id(family, 1))).hasMessageContaining("404.01");
        assertThatThrownBy(() -> responses.open(UUID.randomUUID(), id(family, 1)))
                .hasMessageContaining("404.01");
    }

    @Test
    void saysThatTheOthersFailedAndCanBeAskedAgain() {
        neighbours.failNext(new IllegalStateException("linkage is away"));
        assertThatThrownBy(() -> responses.open(visit, id(family, 1))).isInstanceOf(ResponseNotOpened.class);
        assertThat(task(1).hasValidCode(cast.now())).isFalse();

        responses.open(visit, id(family, 1));

        assertThat(neighbours.heard(PermitRequested.class))
                .extracting(PermitRequested::handle)
                .hasSize(2)
                .containsOnly(task(1).handle());
        assertThat(task(1).hasValidCode(cast.now())).isTrue();
    }

    @Test
    void believesTheOthersWhenTheySayItWasSubmitted() {
        neighbours.failNext(Problem.ALREADY_SUBMITTED.exception());

        assertThatThrownBy(() -> responses.open(visit, id(family, 1)))
                .isInstanceOf(QuestionnaireAlreadySubmitted.class);
    }

    @Test
    void saysThatSomebodyIsNotRegistered() {
        neighbours.failNext(new PersonNotRegistered());

        assertThatThrownBy(() -> responses.open(visit, id(family, 1))).isInstanceOf(PersonNotRegistered.class);
    }

    @Test
    void givesOneHandleToTwoWhoAskAtOnce() {
        IntStream.range(0, 8).parallel().forEach(i -> RowScope.bySite(() -> responses.open(visit, id(family, 1))));

        assertThat(neighbours.heard(PermitRequested.class))
                .extracting(PermitRequested::handle)
                .hasSize(8)
                .containsOnly(task(1).handle());
    }

    /** At intake the eldest was still seventeen; the choice goes by the ages at T0. */
    @Test
    void choosesTheTargetChildrenByTheirAgesAtT0() {
        YearMonth turnedEighteen = YearMonth.from(DutchTime.dateOf(cast.now())).minusYears(18);
        YearMonth turnedThree = YearMonth.from(DutchTime.dateOf(cast.now())).minusYears(3);
        var members = List.of(MOTHER, child(turnedEighteen, Measure.NONE), child(turnedThree, Measure.NONE));
        var intake = DutchTime.dateOf(cast.now()).minusMonths(2);
        RegisteredFamily growing = cast.family(new NewFamily("vt_utrecht", intake, members));
        UUID there = cast.visitUnderWay(growing, assistant);

        responses.open(there, id(growing, 1));

        assertThat(neighbours.heard(PermitRequested.class).get(0).facts().children())
                .containsExactly(new TargetChild("A", 3, "girl", "none"));
    }

    @Test
    void asksForOnlineWithGuidanceWhenThatIsTheAppointment() {
        UUID online = cast.guidedUnderWay(family, assistant);

        responses.open(visit, id(family, 1));
        responses.open(online, id(family, 1));
        responses.open(online, id(family, 2));

        assertThat(neighbours.heard(PermitRequested.class))
                .extracting(PermitRequested::mode)
                .containsExactly(Mode.VISIT, Mode.ONLINE_GUIDED, Mode.ONLINE_GUIDED);
        assertThat(task(1).mode()).isEqualTo(Mode.ONLINE_GUIDED);
    }

    @Test
    void keepsTheModeWhenTheOthersDidNotHearOfAnother() {
        Opened opened = responses.open(visit, id(family, 1));
        neighbours.failNext(new IllegalStateException("the answers are away"));

        assertThatThrownBy(() -> responses.goOn(opened.handle(), Mode.ONLINE_ALONE))
                .isInstanceOf(ModeNotChanged.class);
        assertThat(task(1).mode()).isEqualTo(Mode.VISIT);

        responses.goOn(opened.handle(), Mode.ONLINE_ALONE);
        assertThat(task(1).mode()).isEqualTo(Mode.ONLINE_ALONE);
        responses.open(visit, id(family, 1));
        assertThat(task(1).mode()).isEqualTo(Mode.ONLINE_ALONE);
    }

    @Test
    void revokesACodeAtOnce() {
        Opened opened = responses.open(visit, id(family, 1));

        responses.revoke(opened.handle());

        assertThat(neighbours.heard(StartCodeRevoked.class)).containsExactly(new StartCodeRevoked(opened.handle()));
        assertThat(task(1).hasValidCode(cast.now())).isFalse();
    }

    private QuestionnaireTask task(int number) {
        return tasks.of(List.of(id(family, number))).get(0);
    }
}
