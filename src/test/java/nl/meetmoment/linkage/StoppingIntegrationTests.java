package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.ChecklistPoint;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.NewVisit;
import nl.meetmoment.fieldwork.ParticipantResumed;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.ResponseOpening;
import nl.meetmoment.fieldwork.ResponseStarted;
import nl.meetmoment.fieldwork.VisitConduct;
import nl.meetmoment.fieldwork.VisitSchedule;
import nl.meetmoment.linkage.Withdrawals.Cause;
import nl.meetmoment.linkage.consent.PaperConsents;
import nl.meetmoment.linkage.consent.PaperConsents.Signing;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A mother and a child stop, on the page about consent or on the family's, and come back. */
@IntegrationTest
class StoppingIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private final JdbcClient owner = TestDatabase.owner();

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FamilyRegistration families;

    @Autowired
    private PersonRegistration registration;

    @Autowired
    private SafeContactAdvice advice;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private EndedParticipation ended;

    @Autowired
    private VisitSchedule schedule;

    @Autowired
    private VisitConduct conduct;

    @Autowired
    private ResponseOpening opening;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PaperConsents consents;

    @Autowired
    private TransactionTemplate fieldwork;

    private MockMvc site;

    private RegisteredFamily family;

    private StaffMember coordinator;

    private UUID visit;

    @BeforeEach
    void planAVisit() {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        family = VisitedFamily.register(families, registration);
        coordinator = member(Role.COORDINATOR);
        visit = planned("T0", family.everybody());
    }

    @Test
    @Tag("P9")
    @Tag("S9")
    void releasesTheRewardOfWhatWasBegunAndWritesHistoryWhenConsentIsWithdrawn() throws Exception {
        begin();

        withdraw("1", "all").andExpect(redirectedUrl(consent()));

        assertThat(history()).containsExactly("1 stopped withdrew_consent");
        assertThat(rewards()).containsExactly("T0 stopped");
        assertThat(untold()).isZero();
        withdraw("1", "all");
        assertThat(history()).hasSize(1);
    }

    @Test
    @Tag("P9")
    @Tag("S3")
    @Tag("S9")
    void tellsWhoeverContactsPeopleWhenSomebodyStopsOnTheFamilysPage() throws Exception {
        begin();

        stop("1", "too_heavy", false).andExpect(redirectedUrl(page()));

        assertThat(verdict()).isEqualTo(ContactVerdict.never("stopped"));
        assertThat(recipients.of(id(1), Instant.now()).orElseThrow().ways())
                .isNotEmpty()
                .allMatch(way -> way.verdict().equals(ContactVerdict.never("stopped")));
        assertThat(withdrawals.isFrom(id(1), "t1")).isTrue();
        assertThat(rewards()).containsExactly("T0 stopped");
        assertThat(hasCode()).isFalse();
        assertThatThrownBy(() -> opening.open(visit, id(1))).isInstanceOf(RuntimeException.class);
        site.perform(get(consent()).with(user(coordinator)))
                .andExpect(content().string(containsString("doet nergens meer aan mee")));
    }

    @Test
    @Tag("P9")
    void opensNothingWithACodeThatWasBeingGivenOutWhenSomebodyStops() throws Exception {
        begin();
        owner.sql("update fieldwork.questionnaire_task set code_valid_until = null where participant_id = ?")
                .param(id(1))
                .update();

        stop("1", "no_time", false);

        assertThat(owner.sql("""
                        select start_code_hash is null from collection.response join fieldwork.questionnaire_task using (handle)
                        where participant_id = ?
                        """).param(id(1)).query(Boolean.class).single()).isTrue();
    }

    @Test
    @Tag("S3")
    void goesOnContactingWhoStoppedAndAgreedToIt() throws Exception {
        ContactVerdict before = verdict();

        stop("1", "no_time", true);

        assertThat(verdict().answer()).isEqualTo(before.answer());
        assertThat(withdrawals.hasStopped(id(1))).isTrue();
        assertThat(withdrawals.isFrom(id(1), "t1")).isTrue();
    }

    @Test
    void cancelsAVisitThatIsLeftWithoutAnybodyWhoFillsIn() throws Exception {
        UUID ofMother = planned("T1", Set.of(id(1)));

        stop("1", "no_time", false);

        assertThat(state(ofMother)).isEqualTo("cancelled takes_no_part");
        assertThat(state(visit)).startsWith("planned");
        assertThat(lastStep(ofMother)).isEqualTo("cancelled takes_no_part");
        withdraw("2", "objection");
        assertThat(state(visit)).isEqualTo("cancelled takes_no_part");
    }

    @Test
    @Tag("P9")
    void takesASingleWaveOutUntilConsentIsGivenAgain() throws Exception {
        UUID second = planned("T1", Set.of(id(1)));

        withdraw("1", "t1");

        assertThat(history()).containsExactly("1 withdrew T1");
        assertThat(withdrawnWaves()).containsExactly("T1");
        assertThat(state(second)).isEqualTo("cancelled takes_no_part");
        assertThat(state(visit)).startsWith("planned");
        site.perform(get(page()).with(user(coordinator)))
                .andExpect(content().string(containsString("trekt de toestemming voor T1 in")));

        give("1", "t1").andExpect(status().is3xxRedirection());
        assertThat(withdrawnWaves()).isEmpty();
        assertThat(history()).containsExactly("1 withdrew T1", "1 consented_again T1");
    }

    @Test
    void takesBackWhoStoppedAndAsksForConsentOfWhatWasWithdrawn() throws Exception {
        withdraw("1", "all");

        resume("1").andExpect(redirectedUrl(page()));

        assertThat(withdrawals.isFromAll(id(1))).isFalse();
        assertThat(withdrawals.isFrom(id(1), "t0")).isTrue();
        give("1", "t0").andExpect(status().is3xxRedirection());
        assertThat(withdrawals.isFrom(id(1), "t0")).isFalse();
    }

    @Test
    @Tag("S7")
    void takesNobodyBackWhoObjected() throws Exception {
        withdraw("2", "objection");

        resume("2")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("heeft bezwaar gemaakt")));

        assertThat(takesPart(2)).isFalse();
        assertThat(withdrawals.isFromAll(id(2))).isTrue();
    }

    @Test
    @Tag("P9")
    void saysAgainWhatStoppedBetweenTheStores() {
        withdrawals.add(id(1), Withdrawals.ALL, Instant.now(), Cause.WITHDREW, coordinator.id());
        assertThat(takesPart(1)).isTrue();

        ended.tellAgain();

        assertThat(takesPart(1)).isFalse();
        assertThat(history()).containsExactly("1 stopped withdrew_consent");
        assertThat(untold()).isZero();
        ended.tellAgain();
        assertThat(history()).hasSize(1);
    }

    @Test
    @Tag("S3")
    void goesOnContactingWhoMayBeAlsoWhenItIsSaidAgain() throws Exception {
        ContactVerdict before = verdict();
        withdrawals.add(id(1), Withdrawals.PART, Instant.now(), Cause.STOPPED, coordinator.id());

        ended.tellAgain();
        ReflectionTestUtils.invokeMethod(application.getBean("stoppedParticipants"), "say");

        assertThat(takesPart(1)).isFalse();
        assertThat(verdict().answer()).isEqualTo(before.answer());
    }

    @Test
    @Tag("P9")
    void saysAgainThatConsentWasGivenAgain() throws Exception {
        withdraw("1", "t1");
        ended.tellAgain();
        assertThat(withdrawnWaves()).containsExactly("T1");
        give("1", "t1");
        owner.sql("insert into fieldwork.participant_withdrawal (participant_id, wave) values (?, 'T1'), (?, 'T2')")
                .params(id(1), id(1))
                .update();

        ended.tellAgain();

        assertThat(withdrawnWaves()).containsExactly("T2");
    }

    @Test
    @Tag("P9")
    void contactsNobodyWhoseReturnFieldworkDidNotKeep() throws Exception {
        stop("1", "no_time", false);

        fieldwork.executeWithoutResult(status -> {
            events.publishEvent(new ParticipantResumed(id(1)));
            status.setRollbackOnly();
        });

        assertThat(verdict()).isEqualTo(ContactVerdict.never("stopped"));
    }

    @Test
    void takesBackWhomOnlyFieldworkTookBack() throws Exception {
        stop("1", "no_time", false);
        ended.tellAgain();
        owner.sql("update fieldwork.participant set takes_part = true where participant_id = ?")
                .param(id(1))
                .update();

        ended.tellAgain();

        assertThat(withdrawals.hasStopped(id(1))).isFalse();
    }

    @Test
    void saysAtTheStartWhoStoppedOnTheFamilysPage() throws Exception {
        stop("1", "no_time", false);
        owner.sql("delete from linkage.withdrawal where participant_id = ?")
                .param(id(1))
                .update();

        ReflectionTestUtils.invokeMethod(application.getBean("stoppedParticipants"), "say");

        assertThat(verdict()).isEqualTo(ContactVerdict.never("stopped"));
    }

    private void begin() {
        conduct.tick(visit, ChecklistPoint.EXPLAINED);
        consents.keep(
                new Signing(family.caseNumber(), Instant.now(), assistant().id(), "map"), Set.of(id(1)), Set.of("t0"));
        UUID handle = opening.open(visit, id(1)).handle();
        events.publishEvent(new ResponseStarted(handle, Instant.now()));
    }

    private UUID planned(String wave, Set<UUID> whom) {
        return schedule.plan(new NewVisit(
                family.caseNumber(),
                wave,
                Instant.now().plus(Duration.ofDays(1)),
                assistant().id(),
                whom));
    }

    private StaffMember assistant() {
        return member(Role.ASSISTANT);
    }

    private String page() {
        return "/staff/families/" + family.caseNumber();
    }

    private String consent() {
        return "/linkage/families/" + family.caseNumber() + "/consent";
    }

    private ResultActions stop(String number, String reason, boolean mayBeContacted) throws Exception {
        return site.perform(post(page() + "/members/" + number + "/stop")
                .param("reason", reason)
                .param("contact", String.valueOf(mayBeContacted))
                .with(user(coordinator))
                .with(csrf()));
    }

    private ResultActions resume(String number) throws Exception {
        return site.perform(post(page() + "/members/" + number + "/resume")
                .with(user(coordinator))
                .with(csrf()));
    }

    private ResultActions withdraw(String about, String purpose) throws Exception {
        return site.perform(post(consent() + "/withdrawn")
                .param("about", about)
                .param("purpose", purpose)
                .param("reason", "Wil niet meer.")
                .with(user(coordinator))
                .with(csrf()));
    }

    private ResultActions give(String number, String purpose) throws Exception {
        return site.perform(post(consent() + "/given")
                .param("about", number)
                .param("by", number)
                .param("purpose", purpose)
                .param("manner", "paper")
                .param("reference", "map 4")
                .with(user(coordinator))
                .with(csrf()));
    }

    private ContactVerdict verdict() {
        return advice.about(id(1), Channel.Kind.TELEPHONE, Instant.now());
    }

    private UUID id(int number) {
        return family.participants().get(number - 1).id();
    }

    private boolean takesPart(int number) {
        return owner.sql("select takes_part from fieldwork.participant where participant_id = ?")
                .param(id(number))
                .query(Boolean.class)
                .single();
    }

    private boolean hasCode() {
        return owner.sql("""
                        select count(*) > 0 from fieldwork.questionnaire_task
                        where participant_id = ? and code_valid_until is not null
                        """).param(id(1)).query(Boolean.class).single();
    }

    private String state(UUID one) {
        return owner.sql("select state || ' ' || coalesce(cancel_reason, '') from fieldwork.visit where visit_id = ?")
                .param(one)
                .query(String.class)
                .single();
    }

    private String lastStep(UUID one) {
        return owner.sql(
                        "select kind || ' ' || reason from fieldwork.visit_change where visit_id = ? order by at desc limit 1")
                .param(one)
                .query(String.class)
                .single();
    }

    private List<String> history() {
        return owner.sql("""
                        select participant_number || ' ' || kind || ' ' || coalesce(reason, value)
                        from fieldwork.family_change where case_number = ? and participant_number = 1 order by number
                        """).param(family.caseNumber()).query(String.class).list();
    }

    private List<String> rewards() {
        return owner.sql("select wave || ' ' || reason from fieldwork.reward where participant_id = ?")
                .param(id(1))
                .query(String.class)
                .list();
    }

    private List<String> withdrawnWaves() {
        return owner.sql("select wave from fieldwork.participant_withdrawal where participant_id = ?")
                .param(id(1))
                .query(String.class)
                .list();
    }

    private int untold() {
        return owner.sql("select count(*) from linkage.withdrawal where participant_id = ? and told_at is null")
                .param(id(1))
                .query(Integer.class)
                .single();
    }

    private StaffMember member(Role role) {
        String userName = "m" + UUID.randomUUID();
        UUID id = accounts.create(
                new NewAccount(userName, "Noor Voorbeeld", role, "zeven-lange-woorden-achter-elkaar", SIGNED, SIGNED));
        return new StaffMember(id, userName, "Noor Voorbeeld", role, SIGNED, SIGNED);
    }
}
