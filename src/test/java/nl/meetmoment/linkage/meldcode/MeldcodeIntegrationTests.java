package nl.meetmoment.linkage.meldcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.NewFamily;
import nl.meetmoment.fieldwork.NewParticipant;
import nl.meetmoment.fieldwork.NewVisit;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import nl.meetmoment.fieldwork.VisitSchedule;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A worry about a family, from its log's opening to its closing. */
@IntegrationTest
@Tag("S8")
class MeldcodeIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);
    private static final String SECRET = "Blauwe plek op de linkerarm, gezien op dinsdag.";

    private final JdbcClient owner = TestDatabase.owner();

    @Autowired
    private WebApplicationContext application;

    private MockMvc site;
    private StaffMember coordinator;
    private StaffMember another;
    private RegisteredFamily family;
    private UUID log;

    @BeforeEach
    void register() throws Exception {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        nobodyIsOnDuty();
        coordinator = member(Role.COORDINATOR);
        another = member(Role.COORDINATOR);
        var mother = new NewParticipant(
                ParticipantKind.PARENT,
                Relation.MOTHER,
                Sex.FEMALE,
                java.time.YearMonth.of(1988, 3),
                Measure.NONE,
                true);
        family = application
                .getBean(FamilyRegistration.class)
                .register(new NewFamily("vt_utrecht", today(), List.of(mother)));
        log = UUID.randomUUID();
    }

    @AfterEach
    void nobodyIsOnDuty() {
        owner.sql("delete from fieldwork.alarm").update();
        owner.sql("delete from fieldwork.duty").update();
    }

    @Test
    void followsTheFiveStepsAndIsClosedAfterTheDecision() throws Exception {
        open();
        assertThat(text(page())).contains("vandaag geopend", "Er staat nog niets in dit logboek");

        assertThat(add(step("1", SECRET)).getStatus()).isEqualTo(303);
        assertThat(text(page())).contains(SECRET, "1. Signalen in kaart brengen");
        assertThat(text(close("Alles is gedaan."))).contains("Leg eerst stap 5 vast", "Alles is gedaan.");

        var decided = new java.util.HashMap<>(step("5", "Overlegd en besloten."));
        decided.put("decision", "report_and_help");
        assertThat(add(decided).getStatus()).isEqualTo(303);
        assertThat(text(page())).contains("melden en hulp");
        assertThat(close("Alles is gedaan.").getStatus()).isEqualTo(303);
        assertThat(text(page())).contains("Heropen het logboek").doesNotContain("Leg een stap vast");
        var late = add(step("2", "Nog een overleg."));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Nog een overleg.");

        assertThat(send(post("/linkage/meldcode/" + log + "/reopen").param("reason", "Nieuwe signalen."), coordinator)
                        .getStatus())
                .isEqualTo(303);
        assertThat(add(step("2", "Nog een overleg.")).getStatus()).isEqualTo(303);
    }

    /** As from a page that was open before a colleague closed the log. */
    @Test
    void givesBackALineWithFindingsThatComesAfterTheLogWasClosed() throws Exception {
        open();
        var decided = new java.util.HashMap<>(step("5", "Overlegd en besloten."));
        decided.put("decision", "neither");
        add(decided);
        close("Alles is gedaan.");

        var late = add(step("2", "Blau"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("intussen afgesloten", "5 tot 4000 tekens", ">Blau</textarea>");
        var tooLong = "Lang overlegd. ".repeat(300);
        assertThat(text(add(step("9", tooLong)))).contains("intussen afgesloten", tooLong.strip() + "</textarea>");
        assertThat(text(page())).doesNotContain("Leg een stap vast");
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void offersNoCorrectionInALogThatIsClosed() throws Exception {
        open();
        var decided = new java.util.HashMap<>(step("5", SECRET));
        decided.put("decision", "neither");
        add(decided);
        close("Alles is gedaan.");

        assertThat(text(send(get("/linkage/meldcode/" + log).param("correct", decided.get("entry")), coordinator)))
                .contains(SECRET)
                .doesNotContain("<textarea id=\"text\"");
    }

    @Test
    void liesSealedAndCanOnlyBeAddedTo() throws Exception {
        open();
        add(step("1", SECRET));

        assertThat(owner.sql("select text from linkage.meldcode_entry where log_id = ?")
                        .param(log)
                        .query(byte[].class)
                        .single())
                .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                .doesNotContain("Blauwe");
        assertThat(owner.sql("""
                        select privilege_type from information_schema.role_table_grants
                         where grantee = 'mm_linkage' and table_name in ('meldcode_log', 'meldcode_entry')
                        """).query(String.class).set()).containsExactlyInAnyOrder("SELECT", "INSERT");
    }

    @Test
    void correctsByAnotherLineOnce() throws Exception {
        open();
        add(step("1", SECRET));
        UUID wrong = owner.sql("select entry_id from linkage.meldcode_entry where log_id = ?")
                .param(log)
                .query(UUID.class)
                .single();
        var better = new java.util.HashMap<>(step("1", "Blauwe plek op de rechterarm."));
        better.put("corrects", wrong.toString());

        assertThat(text(send(get("/linkage/meldcode/" + log).param("correct", wrong.toString()), coordinator)))
                .contains("U verbetert de regel");
        assertThat(add(better).getStatus()).isEqualTo(303);
        assertThat(text(page())).contains(SECRET, "rechterarm", "verbeterd: zie de latere regel");

        better.put("entry", UUID.randomUUID().toString());
        assertThat(text(add(better))).contains("Deze regel is al verbeterd");
        better.put("corrects", UUID.randomUUID().toString());
        assertThat(add(better).getStatus()).isEqualTo(409);
    }

    @Test
    void keepsALineThatIsSentTwiceOnce() throws Exception {
        open();
        var same = step("1", SECRET);
        add(same);
        add(same);

        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void keepsAnotherTextUnderTheSameNumberOnTheFormAndSaysSo() throws Exception {
        open();
        var sent = new java.util.HashMap<>(step("1", SECRET));
        sent.put("entry", UUID.randomUUID().toString());
        add(sent);
        sent.put("text", "Een andere tekst, uit een ander venster.");

        MockHttpServletResponse refused = add(sent);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused))
                .contains("al bewaard, met een andere tekst", "uit een ander venster", SECRET)
                .doesNotContain("value=\"" + sent.get("entry"));
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        open();

        var answer = add(Map.of("step", "9", "text", "kort"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Kies een van de vijf stappen", "5 tot 4000 tekens", "Vul de dag in", "kort");
        assertThat(text(add(step("5", "Zonder besluit.")))).contains("Kies bij stap 5 een besluit");
        var tomorrow = new java.util.HashMap<>(step("1", SECRET));
        tomorrow.put("doneOn", today().plusDays(1).toString());
        assertThat(add(tomorrow).getStatus()).isEqualTo(422);
        assertThat(close("").getStatus()).isEqualTo(422);
        assertThat(lines()).isZero();
    }

    /** Both see the decision, and neither sees the other's line before it is there. */
    @Test
    void isClosedOnceByTwoAtOneInstant() throws Exception {
        open();
        var decided = new java.util.HashMap<>(step("5", "Overlegd en besloten."));
        decided.put("decision", "help");
        add(decided);
        MeldcodeLogs logs = application.getBean(MeldcodeLogs.class);
        MeldcodeLog open = logs.one(log, coordinator);
        var together = new CyclicBarrier(2);
        Callable<Optional<MeldcodeLogs.Refusal>> close = () -> {
            together.await();
            return RowScope.bySite(() -> logs.close(open, "Alles is gedaan.", coordinator));
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Optional<MeldcodeLogs.Refusal>>();
            for (var answer : threads.invokeAll(List.of(close, close))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(MeldcodeLogs.Refusal.STATE));
        } finally {
            threads.shutdownNow();
        }
        assertThat(lines()).as("the decision and one closing").isEqualTo(2);
        assertThat(trail(coordinator)).filteredOn("meldcode.closed"::equals).hasSize(1);
    }

    @Test
    void isReadWithAReasonThatIsInTheTrailFirst() throws Exception {
        open();
        add(step("1", SECRET));

        assertThat(send(get("/linkage/meldcode/" + log), another).getStatus())
                .as("also while nobody is on duty")
                .isEqualTo(403);
        assertThat(text(send(get("/linkage/meldcode"), another)))
                .contains("Toch lezen, met een reden")
                .doesNotContain(SECRET);
        assertThat(readWith("NONSENSE", another)).isEqualTo(400);
        assertThat(send(post("/linkage/meldcode/" + log + "/reason"), another).getStatus())
                .isEqualTo(400);
        assertThat(send(get("/linkage/meldcode/" + log), another).getStatus()).isEqualTo(403);

        assertThat(readWith("NOBODY_ON_DUTY", another)).isEqualTo(303);
        assertThat(text(send(get("/linkage/meldcode/" + log), another))).contains(SECRET);
        assertThat(trail(another)).containsSubsequence("meldcode.read-with-reason", "meldcode.shown");
        assertThat(owner.sql("select subject from audit.entry where actor = ? and action = 'meldcode.read-with-reason'")
                        .param(another.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo(log + "/nobody-on-duty");
        assertThat(send(get("/linkage/meldcode/" + log), member(Role.COORDINATOR))
                        .getStatus())
                .as("for nobody else")
                .isEqualTo(403);
    }

    @Test
    void isReadWithAReasonByCoordinatorsOnlyAndOnlyWhatIsThere() throws Exception {
        open();
        for (Role role : List.of(Role.ASSISTANT, Role.CALLER, Role.RECRUITER, Role.RESEARCHER, Role.ADMINISTRATOR)) {
            assertThat(readWith("REVIEW", member(role))).as(role.name()).isEqualTo(403);
        }
        log = UUID.randomUUID();
        assertThat(readWith("REVIEW", another)).isEqualTo(404);
    }

    @Test
    void endsTheReadingWithAReasonByItself() {
        var now = new AtomicReference<>(Instant.parse("2026-11-26T10:00:00Z"));
        var reading = new ReasonedReading(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
        reading.open(log, another.id());

        assertThat(reading.isOpen(log, another.id())).isTrue();
        assertThat(reading.isOpen(log, coordinator.id())).isFalse();
        now.set(now.get().plus(ReasonedReading.LASTS));
        assertThat(reading.isOpen(log, another.id())).isFalse();
    }

    @Test
    void isReadByWhoHasDutyOrWroteInIt() throws Exception {
        open();
        add(step("1", SECRET));

        StaffMember onDuty = member(Role.COORDINATOR);
        hasDuty(onDuty);

        assertThat(send(get("/linkage/meldcode/" + log), another).getStatus()).isEqualTo(403);
        assertThat(send(get("/linkage/meldcode/" + log + "/print"), another).getStatus())
                .isEqualTo(403);
        assertThat(text(send(get("/linkage/meldcode"), another))).contains("alleen voor wie dienst heeft");
        assertThat(text(send(get("/linkage/meldcode/" + log), onDuty))).contains(SECRET);
        assertThat(text(page())).contains(SECRET);
    }

    @Test
    void isThereForNobodyElse() throws Exception {
        open();
        for (Role role : List.of(Role.ASSISTANT, Role.CALLER, Role.RESEARCHER, Role.ADMINISTRATOR)) {
            StaffMember other = member(role);
            assertThat(send(get("/linkage/meldcode"), other).getStatus()).isEqualTo(403);
            assertThat(send(get("/linkage/meldcode/" + log), other).getStatus()).isEqualTo(403);
        }
        assertThat(send(get("/linkage/meldcode/" + UUID.randomUUID()), coordinator)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void isInTheTrailBeforeItIsShownAndPrinted() throws Exception {
        open();
        page();
        text(send(get("/linkage/meldcode/" + log + "/print"), coordinator));

        assertThat(owner.sql("select action from audit.entry where subject = ? and actor = ?")
                        .params(log.toString(), coordinator.id().toString())
                        .query(String.class)
                        .list())
                .contains("meldcode.opened", "meldcode.shown", "meldcode.printed");
    }

    @Test
    void isOpenedOnceFromAnAlarmThatSomebodyTookUp() throws Exception {
        UUID visit = visit();
        UUID alarm = UUID.randomUUID();
        owner.sql("""
                        insert into fieldwork.alarm (alarm_id, case_number, visit_id, raised_by, raised_at, called_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(alarm, family.caseNumber(), visit, another.id(), Timestamp.from(now()), Timestamp.from(now()))
                .update();
        assertThat(openFor("alarm", alarm).getStatus()).isEqualTo(404);

        send(post("/staff/alarms/" + alarm + "/accept"), coordinator);
        String first = openFor("alarm", alarm).getRedirectedUrl();
        assertThat(first).startsWith("/linkage/meldcode/");
        assertThat(openFor("alarm", alarm).getRedirectedUrl()).isEqualTo(first);
        assertThat(text(send(get("/staff/alarms"), coordinator))).contains("Open een meldcode-logboek");
    }

    @Test
    void isOpenedFromAReportWithConcernsOnly() throws Exception {
        UUID visit = visit();
        assertThat(openFor("report", visit).getStatus()).isEqualTo(404);

        owner.sql("""
                        update fieldwork.visit set state = 'closed', closed_at = now(), minutes = 60, disturbances = 'none',
                               others_present = 'nobody', concerns_raised = true, help_guide_left = true, remarks = ''
                         where visit_id = ?
                        """).param(visit).update();
        assertThat(openFor("report", visit).getRedirectedUrl()).startsWith("/linkage/meldcode/");
        assertThat(text(send(get("/staff/debriefs"), coordinator))).contains(family.caseNumber(), "zorgen gemeld");
    }

    @Test
    void isOpenedForFamiliesThatThereAre() throws Exception {
        assertThat(send(own("G-ZZZZZ"), coordinator).getStatus()).isEqualTo(404);
        assertThat(text(send(get("/linkage/meldcode").param("family", family.caseNumber()), coordinator)))
                .contains("Open een logboek voor " + family.caseNumber());
        assertThat(text(send(get("/staff/families/" + family.caseNumber()), coordinator)))
                .contains("/linkage/meldcode?family=" + family.caseNumber());
    }

    private void open() throws Exception {
        assertThat(send(own(family.caseNumber()), coordinator).getRedirectedUrl())
                .isEqualTo("/linkage/meldcode/" + log);
    }

    private MockHttpServletRequestBuilder own(String caseNumber) {
        return post("/linkage/meldcode")
                .param("origin", "own")
                .param("family", caseNumber)
                .param("log", log.toString());
    }

    private MockHttpServletResponse openFor(String origin, UUID source) throws Exception {
        return send(post("/linkage/meldcode").param("origin", origin).param("source", source.toString()), coordinator);
    }

    private int readWith(String reason, StaffMember who) throws Exception {
        return send(post("/linkage/meldcode/" + log + "/reason").param("reason", reason), who)
                .getStatus();
    }

    private List<String> trail(StaffMember who) {
        return owner.sql("select action from audit.entry where actor = ? order by number")
                .param(who.id().toString())
                .query(String.class)
                .list();
    }

    private MockHttpServletResponse page() throws Exception {
        return send(get("/linkage/meldcode/" + log), coordinator);
    }

    private MockHttpServletResponse close(String reason) throws Exception {
        return send(post("/linkage/meldcode/" + log + "/close").param("reason", reason), coordinator);
    }

    private Map<String, String> step(String step, String text) {
        return Map.of("entry", UUID.randomUUID().toString(), "step", step, "text", text, "doneOn", today().toString());
    }

    private MockHttpServletResponse add(Map<String, String> fields) throws Exception {
        var request = post("/linkage/meldcode/" + log);
        fields.forEach(request::param);
        return send(request, coordinator);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, StaffMember who) throws Exception {
        return site.perform(request.with(user(who)).with(csrf())).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString();
    }

    private int lines() {
        return owner.sql("select count(*) from linkage.meldcode_entry where log_id = ?")
                .param(log)
                .query(Integer.class)
                .single();
    }

    private void hasDuty(StaffMember who) {
        owner.sql("""
                        insert into fieldwork.duty (duty_id, account_id, telephone, starts_at, ends_at)
                        values (?, ?, '070 000 00 00', ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        who.id(),
                        Timestamp.from(now().minus(Duration.ofHours(1))),
                        Timestamp.from(now().plus(Duration.ofHours(1))))
                .update();
    }

    private UUID visit() {
        UUID assistant = member(Role.ASSISTANT).id();
        return application
                .getBean(VisitSchedule.class)
                .plan(new NewVisit(family.caseNumber(), "T0", now(), assistant, family.everybody()));
    }

    private Instant now() {
        return application.getBean(Clock.class).instant();
    }

    private LocalDate today() {
        return DutchTime.dateOf(now());
    }

    private StaffMember member(Role role) {
        String name = "staff-" + UUID.randomUUID();
        var account = new NewAccount(name, "Robin de Proef", role, "vijftien tekens of meer", SIGNED, SIGNED);
        return new StaffMember(
                application.getBean(Accounts.class).create(account), name, account.name(), role, SIGNED, SIGNED);
    }
}
