package nl.meetmoment.fieldwork.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.Appointments.Window;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Of a family that was registered 60 days ago and has not begun: its T0 is late. */
@IntegrationTest
class WaveDecisionsIntegrationTests {

    private static final Decision SKIP = new Decision(DecisionKind.SKIP, DecisionReason.ILLNESS, null);

    @Autowired
    WebApplicationContext site;

    @Autowired
    WaveDecisions decisions;

    @Autowired
    DecisionStore kept;

    @Autowired
    Standings standings;

    @Autowired
    AuditTrail trail;

    @Autowired
    Appointments appointments;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient fieldwork;

    private final JdbcClient store = TestDatabase.owner();

    private StaffMember coordinator;
    private ChosenWave t0;

    @BeforeEach
    void begin() {
        var office = new Office(site);
        coordinator = office.coordinator();
        t0 = new ChosenWave(office.family("vt_twente", 60).caseNumber(), "T0");
    }

    @Test
    void takesTheNewestOfTwo() {
        decisions.decide(List.of(t0), SKIP, coordinator);
        decisions.decide(List.of(t0), postponed(7), coordinator);

        assertThat(state()).isEqualTo(WaveState.POSTPONED);
        assertThat(kept.ofFamily(t0.caseNumber()))
                .extracting(one -> one.decision().kind())
                .containsExactly(DecisionKind.POSTPONE, DecisionKind.SKIP);
    }

    @Test
    void putsBackWhatHeldBefore() {
        decisions.decide(List.of(t0), postponed(7), coordinator);
        UUID second = decisions.decide(List.of(t0), SKIP, coordinator);

        decisions.undo(second, coordinator);
        assertThat(state()).isEqualTo(WaveState.POSTPONED);

        UUID third = decisions.decide(
                List.of(t0), new Decision(DecisionKind.REOPEN, DecisionReason.MISTAKE, null), coordinator);
        assertThat(state()).isEqualTo(WaveState.LATE);
        decisions.undo(third, coordinator);
        assertThat(state()).isEqualTo(WaveState.POSTPONED);
    }

    @Test
    void opensTheWindowOfAppointmentsWhenAPostponedWaveComesBackAndTakesThatOfASkippedOneAway() {
        Window before = appointments.window(t0.caseNumber(), "T0").orElseThrow();

        decisions.decide(List.of(t0), postponed(7), coordinator);
        assertThat(appointments.window(t0.caseNumber(), "T0"))
                .contains(new Window(standings.today().plusDays(7), before.until()));
        decisions.decide(List.of(t0), SKIP, coordinator);
        assertThat(appointments.window(t0.caseNumber(), "T0")).isEmpty();
        decisions.decide(List.of(t0), new Decision(DecisionKind.REOPEN, DecisionReason.MISTAKE, null), coordinator);
        assertThat(appointments.window(t0.caseNumber(), "T0")).contains(before);
    }

    @Test
    void reopensWhatHadNoDecisionBefore() {
        decisions.undo(decisions.decide(List.of(t0), SKIP, coordinator), coordinator);

        assertThat(state()).isEqualTo(WaveState.LATE);
        assertThat(kept.ofFamily(t0.caseNumber())).hasSize(2);
    }

    @Test
    void takesNothingBackTwiceNorForSomebodyElseNorLater() {
        UUID batch = decisions.decide(List.of(t0), SKIP, coordinator);
        var later = new WaveDecisions(kept, standings, trail, Clock.offset(clock, WaveDecisions.UNDO.plusSeconds(1)));

        assertRefused("late", () -> later.undo(batch, coordinator));
        assertRefused("late", () -> decisions.undo(batch, new Office(site).coordinator()));
        decisions.undo(batch, coordinator);
        assertRefused("followed", () -> decisions.undo(batch, coordinator));
    }

    /** T0's window closes 90 days after the intake, 30 from today. */
    @ParameterizedTest
    @CsvSource({"0, past", "-1, past", "31, window"})
    void postponesOnlyToALaterDayWithinTheWindow(int days, String reason) {
        assertRefused(reason, () -> decisions.decide(List.of(t0), postponed(days), coordinator));

        decisions.decide(List.of(t0), postponed(30), coordinator);
        assertThat(state()).isEqualTo(WaveState.POSTPONED);
    }

    @Test
    void reopensOnlyWhatWasDecided() {
        var reopen = new Decision(DecisionKind.REOPEN, DecisionReason.POSSIBLE_AGAIN, null);

        assertRefused("undecided", () -> decisions.decide(List.of(t0), reopen, coordinator));
    }

    @Test
    void decidesOfAllOrOfNone() {
        var unknown = new ChosenWave(t0.caseNumber(), "T9");

        assertRefused("unknown", () -> decisions.decide(List.of(t0, unknown), SKIP, coordinator));
        assertRefused("nothing", () -> decisions.decide(List.of(), SKIP, coordinator));
        assertThat(kept.ofFamily(t0.caseNumber())).isEmpty();
    }

    @Test
    void changesNothingOfAWaveThatIsDoneAndPostponesNoneThatIsBusy() {
        give("started");
        assertRefused("begun", () -> decisions.decide(List.of(t0), postponed(7), coordinator));
        store.sql(
                        "update fieldwork.questionnaire_task set state = 'submitted', submitted_at = now() where participant_id "
                                + "in (select participant_id from fieldwork.participant where case_number = ?)")
                .param(t0.caseNumber())
                .update();

        assertRefused("done", () -> decisions.decide(List.of(t0), SKIP, coordinator));
    }

    @Test
    void canOnlyBeAddedTo() {
        decisions.decide(List.of(t0), SKIP, coordinator);

        for (String change :
                List.of("update fieldwork.wave_decision set reason = 'x'", "delete from fieldwork.wave_decision")) {
            assertThatThrownBy(() -> fieldwork.sql(change).update())
                    .rootCause()
                    .hasFieldOrPropertyWithValue("SQLState", "42501");
        }
    }

    private void give(String state) {
        store.sql("""
                        insert into fieldwork.questionnaire_task (handle, participant_id, wave, questionnaire, mode, state,
                               started_at, version)
                        select gen_random_uuid(), participant_id, 'T0', 'parent', 'visit', ?, now(), 0
                          from fieldwork.participant where case_number = ?""").params(state, t0.caseNumber()).update();
    }

    private WaveState state() {
        return standings.of(List.of(t0.caseNumber())).get(0).wave().state();
    }

    private Decision postponed(int days) {
        LocalDate until = standings.today().plusDays(days);
        return new Decision(DecisionKind.POSTPONE, DecisionReason.NO_TIME, until);
    }

    private static void assertRefused(String reason, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DecisionRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
