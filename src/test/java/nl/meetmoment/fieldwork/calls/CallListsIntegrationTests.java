package nl.meetmoment.fieldwork.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class CallListsIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private final JdbcClient migrator = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    @Autowired
    WebApplicationContext site;

    @Autowired
    Clock clock;

    private MockMvc browser;
    private StaffMember coordinator;
    private StaffMember caller;
    private String family;

    @BeforeEach
    void begin() {
        browser =
                MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
        coordinator = member(Role.COORDINATOR, SIGNED);
        caller = member(Role.CALLER, SIGNED);
        family = family();
    }

    @Test
    void givesAFamilyAgainToWhoCalledItBefore() throws Exception {
        attempt(
                assign(family, caller, month().minusMonths(1)),
                family,
                "no_answer",
                now().minus(Duration.ofDays(40)),
                null);

        as(coordinator, get("/staff/calls?most=0"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Verdeel zo")));
        as(coordinator, post("/staff/calls/give").param("most", "0"))
                .andExpect(redirectedUrl("/staff/calls"))
                .andExpect(flash().attribute("said", "given"));

        assertThat(callers(family)).containsExactly(caller.id());
        as(coordinator, post("/staff/calls/give").param("most", "0"));
        assertThat(callers(family)).containsExactly(caller.id());
    }

    @Test
    void passesRowsOnAndTakesThemBack() throws Exception {
        StaffMember other = member(Role.CALLER, SIGNED);
        UUID row = assign(family, caller, month());

        as(
                        coordinator,
                        post("/staff/calls/rows")
                                .param("chosen", row.toString())
                                .param("to", other.id().toString()))
                .andExpect(flash().attribute("said", "passed-on"))
                .andExpect(flash().attribute("saidOf", 1));
        as(caller, get("/staff/my-calls")).andExpect(content().string(not(containsString(family))));
        as(other, get("/staff/my-calls")).andExpect(content().string(containsString(family)));

        UUID passedOn = migrator.sql("select assignment_id from fieldwork.call_assignment "
                        + "where case_number = ? and taken_back_at is null")
                .param(family)
                .query(UUID.class)
                .single();
        as(
                        coordinator,
                        post("/staff/calls/rows")
                                .param("all", "true")
                                .param("shown", passedOn.toString())
                                .param("to", "nobody"))
                .andExpect(flash().attribute("said", "taken-back"));
        assertThat(callers(family)).isEmpty();
    }

    @Test
    void saysWhatToChooseFirst() throws Exception {
        UUID row = assign(family, caller, month());

        as(coordinator, post("/staff/calls/rows").param("to", "nobody"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kies eerst een of meer rijen.")));
        as(
                        coordinator,
                        post("/staff/calls/rows")
                                .param("chosen", row.toString())
                                .param("to", coordinator.id().toString()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kies aan wie u de rijen geeft.")));
        as(coordinator, post("/staff/calls/" + row + "/settled"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Hier is niets meer uit te zoeken.")));
    }

    @Test
    void putsCallBacksThatAreDueFirstAndWhatIsDoneLast() throws Exception {
        String done = family();
        String longAgo = family();
        String due = family();
        attempt(assign(done, caller, month()), done, "refused", now().minus(Duration.ofHours(3)), null);
        attempt(assign(longAgo, caller, month()), longAgo, "no_answer", now().minus(Duration.ofDays(2)), null);
        attempt(
                assign(due, caller, month()),
                due,
                "call_back",
                now().minus(Duration.ofDays(1)),
                now().minusSeconds(60));
        assign(family, caller, month());

        as(caller, get("/staff/my-calls"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                due, "nu terugbellen", family, "nog niet gebeld", longAgo, "Klaar", done)));
    }

    @Test
    @Tag("P11")
    void showsACallerOnlyTheOwnRowsOfThisMonth() throws Exception {
        String earlier = family();
        String ofAnother = family();
        assign(family, caller, month());
        assign(earlier, caller, month().minusMonths(1));
        assign(ofAnother, member(Role.CALLER, SIGNED), month());

        as(caller, get("/staff/my-calls"))
                .andExpect(content()
                        .string(allOf(
                                containsString(family), not(containsString(earlier)), not(containsString(ofAnother)))));
    }

    @Test
    void leavesACoordinatorWhatIsToBeFoundOut() throws Exception {
        UUID row = assign(family, caller, month());
        attempt(row, family, "wrong_number", now().minusSeconds(60), null);
        String settled = "/staff/calls/" + row + "/settled";

        as(coordinator, get("/staff/calls")).andExpect(content().string(containsString(settled)));
        as(caller, get("/staff/my-calls")).andExpect(content().string(not(containsString("/linkage/calls/" + row))));
        as(coordinator, post(settled)).andExpect(flash().attribute("said", "settled"));

        as(coordinator, get("/staff/calls")).andExpect(content().string(not(containsString(settled))));
        as(caller, get("/staff/my-calls")).andExpect(content().string(containsString("/linkage/calls/" + row)));
    }

    @Test
    void countsCallsByDayAndHourAndGivesListsWithoutNames() throws Exception {
        attempt(assign(family, caller, month()), family, "call_back", now().minusSeconds(60), now().plusSeconds(600));
        int hour = now().atZone(DutchTime.ZONE).minusSeconds(60).getHour();

        as(coordinator, get("/staff/calls")).andExpect(content().string(containsString("vanaf " + hour + ".00 uur")));
        as(coordinator, get("/staff/calls/times.csv"))
                .andExpect(content().string(containsString("hour;" + hour + ";")));
        as(coordinator, get("/staff/calls/list.csv"))
                .andExpect(content()
                        .string(allOf(
                                containsString(family + ";T0;later;call_back;1;"),
                                not(containsString(caller.name())))));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "COORDINATOR", mode = EnumSource.Mode.EXCLUDE)
    void isForCoordinatorsOnly(Role role) throws Exception {
        StaffMember other = role == Role.CALLER ? caller : member(role, SIGNED);

        as(other, get("/staff/calls")).andExpect(status().isForbidden());
        as(other, get("/staff/calls/list.csv")).andExpect(status().isForbidden());
        as(other, post("/staff/calls/give")).andExpect(status().isForbidden());
    }

    @Test
    void isForCallersWithTheirCertificatesOnly() throws Exception {
        for (StaffMember other : List.of(coordinator, member(Role.ASSISTANT, SIGNED), member(Role.CALLER, null))) {
            as(other, get("/staff/my-calls")).andExpect(status().isForbidden());
        }
    }

    private ResultActions as(StaffMember who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(who)).with(csrf()));
    }

    private List<UUID> callers(String caseNumber) {
        return migrator.sql("select caller_id from fieldwork.call_assignment "
                        + "where case_number = ? and taken_back_at is null and month = ?")
                .params(caseNumber, month())
                .query(UUID.class)
                .list();
    }

    private UUID assign(String caseNumber, StaffMember who, LocalDate month) {
        UUID id = UUID.randomUUID();
        migrator.sql("insert into fieldwork.call_assignment (assignment_id, month, case_number, wave, caller_id, "
                        + "assigned_by, assigned_at) values (?, ?, ?, 'T0', ?, ?, now())")
                .params(id, month, caseNumber, who.id(), coordinator.id())
                .update();
        return id;
    }

    private void attempt(UUID assignment, String caseNumber, String outcome, Instant at, @Nullable Instant callBackAt) {
        migrator.sql("insert into fieldwork.contact_attempt (assignment_id, case_number, wave, made_by, at, outcome, "
                        + "reason, call_back_at) values (?, ?, 'T0', ?, ?, ?, ?, ?)")
                .params(assignment, caseNumber, caller.id(), Timestamp.from(at), outcome)
                .param(outcome.equals("refused") ? "no_time" : null)
                .param(callBackAt == null ? null : Timestamp.from(callBackAt))
                .update();
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return DutchTime.dateOf(now());
    }

    private LocalDate month() {
        return today().withDayOfMonth(1);
    }

    /** In the window of T0, with no visit planned. */
    private String family() {
        var mother = new NewParticipant(
                ParticipantKind.PARENT, Relation.MOTHER, Sex.FEMALE, YearMonth.of(1986, 5), Measure.NONE, true);
        return site.getBean(FamilyRegistration.class)
                .register(new NewFamily("vt_utrecht", today().minusDays(20), List.of(mother)))
                .caseNumber();
    }

    private StaffMember member(Role role, @Nullable LocalDate signed) {
        String userName = "calls-" + UUID.randomUUID();
        var account = new NewAccount(userName, "Robin de Proef", role, "vijftien tekens of meer", signed, signed);
        return new StaffMember(
                site.getBean(Accounts.class).create(account), userName, account.name(), role, signed, signed);
    }
}
