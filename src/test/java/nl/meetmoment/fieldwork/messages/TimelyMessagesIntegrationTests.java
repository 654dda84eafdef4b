package nl.meetmoment.fieldwork.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.CancelReason;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyChange;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.NewFamily;
import nl.meetmoment.fieldwork.NewParticipant;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.ParticipationEnded;
import nl.meetmoment.fieldwork.PlanReason;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.fieldwork.waves.DueWaves;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class TimelyMessagesIntegrationTests {

    private static final UUID STAFF = UUID.randomUUID();

    private final JdbcClient owner = TestDatabase.owner();

    @Autowired
    ApplicationContext site;

    private RegisteredFamily family;
    private UUID mother;
    private UUID child;

    @BeforeEach
    void registerAFamily() {
        var parent = new NewParticipant(
                ParticipantKind.PARENT, Relation.MOTHER, Sex.FEMALE, YearMonth.of(1986, 5), Measure.NONE, true);
        var daughter = new NewParticipant(
                ParticipantKind.CHILD, Relation.CHILD, Sex.FEMALE, YearMonth.of(2016, 2), Measure.OTS, true);
        family = site.getBean(FamilyRegistration.class)
                .register(new NewFamily("vt_utrecht", today().minusDays(5), List.of(parent, daughter)));
        mother = family.participants().get(0).id();
        child = family.participants().get(1).id();
    }

    @Test
    void keepsAConfirmationWithTheAppointmentForWhoIsWrittenTo() {
        plan(inDays(20));

        assertThat(kinds(mother)).containsExactly("confirmation due");
        assertThat(kinds(child)).isEmpty();
    }

    @Test
    void tellsOnlyHowItStandsInTheEnd() {
        UUID visit = plan(inDays(20));
        appointments().move(visit, inDays(21), Duration.ofHours(2), PlanReason.values()[0], STAFF);
        assertThat(kinds(mother)).containsExactly("confirmation stopped", "confirmation due");

        appointments().cancel(visit, CancelReason.FAMILY_ASKED, STAFF);
        assertThat(kinds(mother)).containsExactly("confirmation stopped", "confirmation stopped");
    }

    @Test
    void tellsWhoHeardOfItThatItIsMovedOrCancelled() {
        UUID visit = plan(inDays(20));
        tell();
        appointments().move(visit, inDays(21), Duration.ofHours(2), PlanReason.values()[0], STAFF);
        tell();
        appointments().cancel(visit, CancelReason.FAMILY_ASKED, STAFF);

        assertThat(kinds(mother)).containsExactly("confirmation told", "moved told", "cancelled due");
        assertThat(holds("moved")).isFalse();
        assertThat(holds("cancelled")).isTrue();
    }

    @Test
    void saysNothingOfWhatWasFetchedOnlyAndIsCancelled() {
        UUID visit = plan(inDays(20));
        owner.sql("update fieldwork.message_due set state = 'handed_over' where participant_id = ?")
                .param(mother)
                .update();
        appointments().cancel(visit, CancelReason.FAMILY_ASKED, STAFF);

        assertThat(kinds(mother)).containsExactly("confirmation handed_over");
        assertThat(holds("confirmation")).isFalse();
    }

    @Test
    void remindsOnceOnTheDayBefore() {
        Instant at = today().plusDays(20).atTime(14, 0).atZone(DutchTime.ZONE).toInstant();
        UUID visit = plan(at);
        LocalDate before = today().plusDays(19);

        findAt(before.minusDays(1), LocalTime.of(12, 0));
        findAt(before, LocalTime.of(8, 59));
        assertThat(kinds(mother)).containsExactly("confirmation due");
        findAt(before, LocalTime.of(9, 1));
        findAt(before, LocalTime.of(9, 2));

        assertThat(kinds(mother)).containsExactly("confirmation due", "reminder due");
        assertThat(holds("reminder")).isTrue();
        appointments().move(visit, inDays(30), Duration.ofHours(2), PlanReason.values()[0], STAFF);
        assertThat(holds("reminder")).isFalse();
    }

    @Test
    void remindsNobodyOfWhatWasToldTheDayBefore() {
        plan(today().plusDays(1).atTime(23, 0).atZone(DutchTime.ZONE).toInstant());

        findAt(today(), LocalTime.of(23, 50));

        assertThat(kinds(mother)).containsExactly("confirmation due");
    }

    @Test
    void remindsOfWhatWasNotToldAfterAll() {
        plan(today().plusDays(1).atTime(23, 0).atZone(DutchTime.ZONE).toInstant());
        owner.sql("update fieldwork.message_due set state = 'stopped' where participant_id = ?")
                .param(mother)
                .update();

        findAt(today(), LocalTime.of(23, 50));

        assertThat(kinds(mother)).containsExactly("confirmation stopped", "reminder due");
    }

    @Test
    void announcesAWaveSomeDaysBeforeItsWindowOpens() {
        began(today().minusMonths(12).plusDays(45));
        find();
        assertThat(kinds(mother)).isEmpty();

        began(today().minusMonths(12).plusDays(33));
        find();
        find();

        assertThat(kinds(mother)).containsExactly("announcement due");
        assertThat(kinds(child)).isEmpty();
        assertThat(holds("announcement")).isTrue();
    }

    @Test
    void announcesNoWaveThatIsPlannedMeanwhile() {
        began(today().minusMonths(12).plusDays(33));
        find();
        assertThat(holds("announcement")).isTrue();
        plan("T1", inDays(35));

        assertThat(holds("announcement")).isFalse();
    }

    @Test
    void announcesNoWaveThatIsSkippedMeanwhile() {
        began(today().minusMonths(12).plusDays(33));
        find();
        site.getBean(DueWaves.class).skip(family.caseNumber(), "T1", "no_time", coordinator());

        assertThat(holds("announcement")).isFalse();
    }

    @Test
    void remindsOfWhatWasBegunAloneUntilItIsDone() {
        task("online_alone", "started", today().minusDays(4));
        find();
        find();

        assertThat(kinds(mother)).containsExactly("unfinished due");
        assertThat(holds("unfinished")).isTrue();
        owner.sql(
                        "update fieldwork.questionnaire_task set state = 'submitted', submitted_at = now() where participant_id = ?")
                .param(mother)
                .update();
        assertThat(holds("unfinished")).isFalse();
    }

    @Test
    void remindsOfWhatWasBegunOnceAtATime() {
        task("online_alone", "started", today().minusDays(12));

        find();
        find();
        assertThat(kinds(mother)).containsExactly("unfinished due");

        findAt(today().plusDays(6), LocalTime.of(12, 0));
        assertThat(kinds(mother)).hasSize(1);
        findAt(today().plusDays(8), LocalTime.of(12, 0));
        assertThat(kinds(mother)).containsExactly("unfinished due", "unfinished due");
    }

    @Test
    void stopsWithWhoLeftHome() {
        owner.sql("update fieldwork.participant set birth_year = 2007 where participant_id = ?")
                .param(child)
                .update();
        plan(inDays(20));
        assertThat(holds(child, "confirmation")).isTrue();

        owner.sql("update fieldwork.participant set left_home_on = ? where participant_id = ?")
                .params(today(), child)
                .update();

        assertThat(holds(child, "confirmation")).isFalse();
        assertThat(holds("confirmation")).isTrue();
    }

    @Test
    void remindsNobodyOfWhatAnAssistantSeesTo() {
        task("visit", "started", today().minusDays(4));

        find();

        assertThat(kinds(mother)).isEmpty();
    }

    @Test
    void stopsWithWhoTakesPartNoMore() {
        plan(inDays(20));
        site.publishEvent(new ParticipationEnded(
                mother, Set.of(), true, false, FamilyChange.Reason.NO_REASON, UUID.randomUUID()));

        assertThat(holds("confirmation")).isFalse();
    }

    @Test
    void stopsWithTheWaveThatSomebodyWithdrewFrom() {
        plan(inDays(20));
        assertThat(holds("confirmation")).isTrue();
        TestDatabase.owner()
                .sql(
                        "insert into fieldwork.participant_withdrawal (participant_id, wave) values (?, 'T0'), (?, 'T1'), (?, 'T2')")
                .params(mother, mother, mother)
                .update();

        assertThat(holds("confirmation")).isFalse();
    }

    private UUID plan(Instant at) {
        return plan("T0", at);
    }

    private UUID plan(String wave, Instant at) {
        return appointments()
                .plan(
                        new NewAppointment(
                                family.caseNumber(),
                                wave,
                                VisitKind.HOME,
                                at,
                                Duration.ofHours(2),
                                null,
                                null,
                                family.everybody(),
                                PlanReason.values()[0]),
                        STAFF);
    }

    private Appointments appointments() {
        return site.getBean(Appointments.class);
    }

    private void began(LocalDate t0) {
        owner.sql("update fieldwork.family set t0_on = ? where case_number = ?")
                .params(t0, family.caseNumber())
                .update();
    }

    private void task(String mode, String state, LocalDate startedOn) {
        owner.sql("""
                        insert into fieldwork.questionnaire_task (handle, participant_id, wave, questionnaire, mode, state,
                                                                  started_at, version)
                        values (?, ?, 'T0', 'parent', ?, ?, ?, 0)
                        """)
                .params(
                        UUID.randomUUID(),
                        mother,
                        mode,
                        state,
                        startedOn.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void tell() {
        owner.sql("update fieldwork.message_due set state = 'told' where participant_id = ? and state = 'due'")
                .param(mother)
                .update();
    }

    private void find() {
        timely(Clock.systemUTC()).find();
    }

    private void findAt(LocalDate day, LocalTime time) {
        timely(Clock.fixed(day.atTime(time).atZone(DutchTime.ZONE).toInstant(), ZoneOffset.UTC))
                .find();
    }

    private TimelyMessages timely(Clock clock) {
        JdbcClient store = site.getBean("jdbcClient", JdbcClient.class);
        DueSettings settings = site.getBean(DueSettings.class);
        return new TimelyMessages(
                new DueMessages(store, settings, clock),
                site.getBean(DueWaves.class),
                settings,
                site.getBean(StudyCatalogue.class),
                store,
                site.getBean("transactionTemplate", TransactionTemplate.class),
                clock);
    }

    private boolean holds(String kind) {
        return holds(mother, kind);
    }

    private boolean holds(UUID participant, String kind) {
        UUID id = owner.sql("""
                        select message_id from fieldwork.message_due where participant_id = ? and kind = ?
                         order by number desc limit 1
                        """).params(participant, kind).query(UUID.class).single();
        return site.getBean(MessageOutbox.class).holds(id);
    }

    private List<String> kinds(UUID participant) {
        return owner.sql(
                        "select kind || ' ' || state from fieldwork.message_due where participant_id = ? order by number")
                .param(participant)
                .query(String.class)
                .list();
    }

    private StaffMember coordinator() {
        LocalDate signed = LocalDate.of(2026, 1, 5);
        var account = new NewAccount(
                "staff-" + UUID.randomUUID(), "Robin", Role.COORDINATOR, "vijftien tekens of meer", signed, signed);
        UUID id = site.getBean(Accounts.class).create(account);
        return new StaffMember(id, account.userName(), account.name(), Role.COORDINATOR, signed, signed);
    }

    private static LocalDate today() {
        return LocalDate.now(DutchTime.ZONE);
    }

    private static Instant inDays(int days) {
        return today().plusDays(days).atTime(14, 0).atZone(DutchTime.ZONE).toInstant();
    }
}
