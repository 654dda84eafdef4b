package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class CallCardIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);
    private static final String SAFE_NUMBER = "06 00 00 00 41";
    private static final String OTHER_NUMBER = "06 00 00 00 42";

    private final JdbcClient migrator = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    @Autowired
    WebApplicationContext application;

    @Autowired
    Clock clock;

    private MockMvc site;
    private StaffMember caller;
    private RegisteredFamily family;
    private UUID row;

    @BeforeEach
    void giveTheCallerAFamily() {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        caller = member(Role.CALLER);
        family = family(Channel.Safety.SAFE, true);
        row = assign(family, caller, today().withDayOfMonth(1));
    }

    @Test
    @Tag("S3")
    void showsOnlyNumbersThatMayBeCalledNow() throws Exception {
        as(caller, get("/linkage/calls/" + row))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Anna Kanarie"),
                                containsString(SAFE_NUMBER),
                                containsString("Is bellen nu veilig?"),
                                not(containsString(OTHER_NUMBER)),
                                not(containsString("Verzonnenstraat")),
                                not(containsString("anna@voorbeeld.invalid")))));

        UUID unsafe = assign(family(Channel.Safety.UNKNOWN, false), caller, today().withDayOfMonth(1));
        as(caller, get("/linkage/calls/" + unsafe))
                .andExpect(content()
                        .string(allOf(
                                containsString("Eerst navragen"),
                                containsString("Het nummer staat hier als bellen mag"),
                                not(containsString(SAFE_NUMBER)))));
    }

    @Test
    @Tag("P11")
    void knowsNoRowOfAColleagueOrOfAnotherMonth() throws Exception {
        UUID earlier = assign(
                family(Channel.Safety.SAFE, true),
                caller,
                today().withDayOfMonth(1).minusMonths(1));
        StaffMember colleague = member(Role.CALLER);

        for (UUID hidden : List.of(earlier, UUID.randomUUID())) {
            assertHidden(caller, hidden, 404);
        }
        assertHidden(colleague, row, 404);
        assertHidden(member(Role.ASSISTANT), row, 403);
        assertHidden(member(Role.COORDINATOR), row, 403);
        as(colleague, post("/linkage/calls/" + row + "/attempts").param("outcome", "no_answer"))
                .andExpect(status().isNotFound());
        as(colleague, planned("/linkage/calls/" + row + "/plan", "")).andExpect(status().isNotFound());
        assertThat(entries(colleague)).isEmpty();
    }

    @Test
    @Tag("D5")
    void writesTheTrailBeforeItShowsACard() throws Exception {
        as(caller, get("/linkage/calls/" + row)).andExpect(status().isOk());

        assertThat(entries(caller)).containsExactly("contact-card.shown " + row);
    }

    @Test
    @Tag("S3")
    void stopsAfterTwoCallsOnADay() throws Exception {
        called("no_answer").andExpect(flash().attribute("said", "no_answer"));
        called("voicemail").andExpect(flash().attribute("said", "voicemail"));

        called("no_answer").andExpect(flash().attribute("refused", "most"));
        as(caller, get("/linkage/calls/" + row))
                .andExpect(content()
                        .string(allOf(
                                containsString("Dit gezin is vaak genoeg gebeld."), not(containsString(SAFE_NUMBER)))));
        as(caller, post("/staff/my-calls/" + row + "/undo")).andExpect(flash().attribute("said", "undone"));
        called("no_answer").andExpect(flash().attribute("said", "no_answer"));
    }

    @Test
    @Tag("S3")
    void letsNoMessageBeLeftWhereNobodyAllowedIt() throws Exception {
        UUID silent = assign(family(Channel.Safety.SAFE, false), caller, today().withDayOfMonth(1));

        as(caller, post("/linkage/calls/" + silent + "/attempts").param("outcome", "voicemail"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("mag u geen bericht achterlaten")));
    }

    @Test
    void asksForWhatAnOutcomeNeeds() throws Exception {
        called("").andExpect(status().is(422)).andExpect(content().string(containsString("Kies hoe het afliep.")));
        called("refused")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kies waarom het gezin niet wil.")));
        as(
                        caller,
                        post("/linkage/calls/" + row + "/attempts")
                                .param("outcome", "call_back")
                                .param("callBackOn", "2020-01-01")
                                .param("callBackAt", "10:00"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Vul een dag en een tijd in die nog komen.")));
    }

    @Test
    void skipsTheWaveOfWhoDoesNotWantToAndTakesThatBack() throws Exception {
        as(
                        caller,
                        post("/linkage/calls/" + row + "/attempts")
                                .param("outcome", "refused")
                                .param("why", "no_time"))
                .andExpect(redirectedUrl("/staff/my-calls"))
                .andExpect(flash().attribute("undo", row));
        assertThat(decisions()).containsExactly("skip no_time");
        called("no_answer").andExpect(flash().attribute("refused", "done"));

        as(caller, post("/staff/my-calls/" + row + "/undo")).andExpect(flash().attribute("said", "undone"));
        assertThat(decisions()).containsExactly("skip no_time", "reopen undone");
        as(caller, post("/staff/my-calls/" + row + "/undo")).andExpect(flash().attribute("refused", "too-late"));
    }

    @Test
    void makesAnAppointmentInTheSameScreen() throws Exception {
        as(caller, get("/linkage/calls/" + row))
                .andExpect(content().string(containsString("/linkage/calls/" + row + "/plan")));
        as(caller, planned("/linkage/calls/" + row + "/plan", ""))
                .andExpect(redirectedUrl("/staff/my-calls"))
                .andExpect(flash().attribute("said", "appointment"));

        assertThat(migrator.sql("select count(*) from fieldwork.visit where case_number = ? and wave = 'T0'")
                        .param(family.caseNumber())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        as(caller, planned("/linkage/calls/" + row + "/plan", "")).andExpect(flash().attribute("refused", "done"));
        as(caller, post("/staff/my-calls/" + row + "/undo")).andExpect(flash().attribute("refused", "too-late"));
    }

    @Test
    void makesNoAppointmentOutsideTheHoursInWhichVisitsAreHeld() throws Exception {
        String address = "/linkage/calls/" + row + "/plan";

        for (String reason : List.of("", "family_asked")) {
            as(caller, planned(address, "", "03:00", reason))
                    .andExpect(status().is(422))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Een bezoek is tussen 8:00 en 21:00 uur."),
                                    not(containsString("of kies een reden.")),
                                    containsString("value=\"03:00\""))));
        }
        assertThat(migrator.sql("select count(*) from fieldwork.visit where case_number = ?")
                        .param(family.caseNumber())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("S3")
    void callsNobodyBackOutsideTheSafeHours() throws Exception {
        UUID byDay = assign(
                family(telephone(
                        SAFE_NUMBER,
                        Channel.Safety.SAFE,
                        false,
                        List.of(new CallHours(
                                EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(21, 0))))),
                caller,
                today().withDayOfMonth(1));

        for (String time : List.of("08:30", "21:00")) {
            calledBack(byDay, time)
                    .andExpect(status().is(422))
                    .andExpect(content()
                            .string(allOf(
                                    matchesPattern("(?s).*Dan bellen wij dit gezin niet\\.[^<]*9:00 tot 21:00 uur.*"),
                                    containsString("value=\"" + time + "\""))));
        }
        calledBack(byDay, "20:30").andExpect(flash().attribute("said", "call_back"));
    }

    @Test
    @Tag("S3")
    void callsNobodyBackAtNightOfWhomNoHoursAreKnown() throws Exception {
        UUID unknown = assign(family(Channel.Safety.UNKNOWN, false), caller, today().withDayOfMonth(1));

        calledBack(unknown, "03:00")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(matchesPattern("(?s).*Dan bellen wij dit gezin niet\\.[^<]*8:00 tot 21:00 uur.*")));
        calledBack(unknown, "08:00").andExpect(flash().attribute("said", "call_back"));
    }

    /** Although the database shows a caller no visit of that family. */
    @Test
    void doesNotBookAnAssistantTwice() throws Exception {
        StaffMember assistant = member(Role.ASSISTANT);
        RegisteredFamily other = family(Channel.Safety.SAFE, true);
        application
                .getBean(VisitSchedule.class)
                .plan(new NewVisit(
                        other.caseNumber(),
                        "T0",
                        today().plusDays(3).atTime(11, 0).atZone(DutchTime.ZONE).toInstant(),
                        assistant.id(),
                        other.everybody()));

        as(caller, planned("/linkage/calls/" + row + "/plan", assistant.id().toString()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("notice--danger")));
        assertThat(migrator.sql("select count(*) from fieldwork.contact_attempt where assignment_id = ?")
                        .param(row)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MockHttpServletRequestBuilder planned(String address, String assistant) {
        return planned(address, assistant, "10:00", assistant.isEmpty() ? "" : "family_asked");
    }

    private MockHttpServletRequestBuilder planned(String address, String assistant, String time, String reason) {
        return post(address)
                .param("to", family.participants().get(0).id().toString())
                .param("kind", "home")
                .param("length", "120")
                .param("slot", "own")
                .param("date", today().plusDays(3).toString())
                .param("time", time)
                .param("assistant", assistant)
                .param("reason", reason);
    }

    private ResultActions calledBack(UUID whom, String time) throws Exception {
        return as(
                caller,
                post("/linkage/calls/" + whom + "/attempts")
                        .param("outcome", "call_back")
                        .param("callBackOn", today().plusDays(3).toString())
                        .param("callBackAt", time));
    }

    private ResultActions called(String outcome) throws Exception {
        return as(caller, post("/linkage/calls/" + row + "/attempts").param("outcome", outcome));
    }

    private ResultActions as(StaffMember who, MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request.with(user(who)).with(csrf()));
    }

    private void assertHidden(StaffMember who, UUID hidden, int status) throws Exception {
        as(who, get("/linkage/calls/" + hidden))
                .andExpect(status().is(status))
                .andExpect(content().string(not(containsString("Kanarie"))));
    }

    private List<String> entries(StaffMember who) {
        return migrator.sql("select action || ' ' || subject from audit.entry where actor = ?")
                .param(who.id().toString())
                .query(String.class)
                .list();
    }

    private List<String> decisions() {
        return migrator.sql(
                        "select kind || ' ' || reason from fieldwork.wave_decision where case_number = ? order by number")
                .param(family.caseNumber())
                .query(String.class)
                .list();
    }

    private UUID assign(RegisteredFamily to, StaffMember who, LocalDate month) {
        UUID id = UUID.randomUUID();
        migrator.sql("insert into fieldwork.call_assignment (assignment_id, month, case_number, wave, caller_id, "
                        + "assigned_by, assigned_at) values (?, ?, ?, 'T0', ?, ?, now())")
                .params(id, month, to.caseNumber(), who.id(), UUID.randomUUID())
                .update();
        return id;
    }

    /** A mother with two numbers, of which the second one is unsafe. */
    private RegisteredFamily family(Channel.Safety safety, boolean mayLeaveMessage) {
        return family(telephone(SAFE_NUMBER, safety, mayLeaveMessage));
    }

    private RegisteredFamily family(Channel first) {
        var mother = new NewParticipant(
                ParticipantKind.PARENT, Relation.MOTHER, Sex.FEMALE, YearMonth.of(1988, 3), Measure.NONE, true);
        RegisteredFamily registered = application
                .getBean(FamilyRegistration.class)
                .register(new NewFamily("vt_utrecht", today().minusDays(20), List.of(mother)));
        application
                .getBean(PersonRegistration.class)
                .register(new NewPerson(
                        registered.participants().get(0).id(),
                        registered.caseNumber(),
                        new PersonName("Anna", "Kanarie"),
                        new Address("Verzonnenstraat 4", "0000 AA", "Nergens"),
                        new SafeContact(
                                List.of(
                                        first,
                                        telephone(OTHER_NUMBER, Channel.Safety.UNSAFE, false),
                                        Channel.unchecked(Channel.Kind.EMAIL, "anna@voorbeeld.invalid")),
                                List.of())));
        return registered;
    }

    private Channel telephone(String number, Channel.Safety safety, boolean mayLeaveMessage) {
        Set<DayOfWeek> always = EnumSet.allOf(DayOfWeek.class);
        return telephone(
                number,
                safety,
                mayLeaveMessage,
                List.of(
                        new CallHours(always, LocalTime.MIN, LocalTime.NOON),
                        new CallHours(always, LocalTime.NOON, LocalTime.MAX)));
    }

    private Channel telephone(String number, Channel.Safety safety, boolean mayLeaveMessage, List<CallHours> hours) {
        return new Channel(
                Channel.Kind.TELEPHONE,
                number,
                safety,
                hours,
                mayLeaveMessage,
                "",
                "",
                today().minusDays(1),
                "de werver");
    }

    private LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }

    private StaffMember member(Role role) {
        String userName = "c" + UUID.randomUUID();
        UUID id = application
                .getBean(Accounts.class)
                .create(new NewAccount(
                        userName, "Noor Voorbeeld", role, "zeven-lange-woorden-achter-elkaar", SIGNED, SIGNED));
        return new StaffMember(id, userName, "Noor Voorbeeld", role, SIGNED, SIGNED);
    }
}
