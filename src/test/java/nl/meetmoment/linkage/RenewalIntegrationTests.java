package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The lists over all families that the coordinator's overview leads to: consents to renew, and contacts to look into. */
@IntegrationTest
class RenewalIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private static final String LIST = "/linkage/consent/renewals";

    private final JdbcClient owner = TestDatabase.owner();

    private final MockHttpSession session = new MockHttpSession();

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FamilyRegistration families;

    @Autowired
    private PersonRegistration registration;

    private MockMvc site;

    private RegisteredFamily family;

    private StaffMember coordinator;

    @BeforeEach
    void consent() throws Exception {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        family = VisitedFamily.register(families, registration);
        coordinator = member(Role.COORDINATOR);
        give("t1", LocalDate.now().plusDays(20));
        give("t2", null);
    }

    @Test
    void listsWhatEndsSoonByNumberAndWithoutIdentities() throws Exception {
        String due = LocalDate.now().plusDays(21).toString();
        site.perform(get(LIST).param("after", due + ":" + family.caseNumber()).with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(family.caseNumber())))
                .andExpect(content().string(containsString("reason=expiry\">")))
                .andExpect(content().string(not(containsString("reason=expiry\">0<"))))
                .andExpect(content().string(not(containsString("Kanarie"))));

        assertThat(csv("?filter=true"))
                .contains(
                        family.caseNumber() + ";1;t1;expiry;" + LocalDate.now().plusDays(21))
                .doesNotContain(family.caseNumber() + ";1;t2");
    }

    @Test
    void keepsTheFilterForTheSession() throws Exception {
        assertThat(csv("?filter=true&reason=expiry&purpose=t2")).doesNotContain(family.caseNumber());
        assertThat(csv("")).doesNotContain(family.caseNumber());
        assertThat(csv("?filter=true&reason=expiry")).contains(family.caseNumber());
    }

    @Test
    void leavesOutAChildsInterviewThatWasOnceWrittenDown() throws Exception {
        owner.sql("""
                        insert into linkage.consent (consent_id, participant_id, given_by, purpose, form_version, form_sha256,
                                kind, manner, said_at, taken_by, expires_on, key_version, typed_name, reference, reason)
                        values (gen_random_uuid(), ?, ?, 'interview', 1, repeat('0', 64), 'given', 'paper', now(), ?,
                                current_date, 1, '', '', '')
                        """).params(id(2), id(2), coordinator.id()).update();

        assertThat(csv("?filter=true")).doesNotContain(family.caseNumber() + ";2;interview");
    }

    @Test
    void leavesOutWhatIsNotAskedAnyMore() throws Exception {
        owner.sql("""
                        insert into fieldwork.participant_withdrawal (participant_id, wave) values (?, 'T1')
                        """).param(id(1)).update();

        assertThat(csv("?filter=true")).doesNotContain(family.caseNumber());
    }

    @Test
    void listsContactsToLookIntoByNumber() throws Exception {
        site.perform(get("/linkage/contacts?filter=true")
                        .with(user(coordinator))
                        .session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Kanarie"))));
        String all = contacts("?filter=true");
        String unsafe = contacts("?filter=true&state=unsafe");

        assertThat(all.lines().count()).isGreaterThanOrEqualTo(unsafe.lines().count());
        assertThat(unsafe.lines().skip(1)).allMatch(line -> line.contains(";unsafe;"));
    }

    @Test
    void beginsAPageAfterTheLastLineOfTheOneBefore() throws Exception {
        String due = LocalDate.now().plusDays(21).toString();
        site.perform(get(LIST)
                        .param("after", due + ":" + family.caseNumber() + ":0001:t1")
                        .with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(family.caseNumber()))));

        site.perform(get("/linkage/contacts").param("after", "H").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Met deze keuze is er niets na te gaan")));
    }

    @Test
    void standsOnTheCoordinatorsOverview() throws Exception {
        site.perform(get("/staff/overview").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/linkage/consent/renewals?filter=true")));
    }

    @Test
    void isForCoordinatorsOnly() throws Exception {
        for (Role role : List.of(Role.ASSISTANT, Role.ADMINISTRATOR, Role.RESEARCHER, Role.CALLER, Role.RECRUITER)) {
            StaffMember other = member(role);
            for (String page : List.of(LIST, LIST + "/list.csv", "/linkage/contacts", "/linkage/contacts/list.csv")) {
                site.perform(get(page).with(user(other))).andExpect(status().isForbidden());
            }
        }
    }

    private String csv(String query) throws Exception {
        site.perform(get(LIST + query).with(user(coordinator)).session(session)).andExpect(status().isOk());
        return text(LIST + "/list.csv");
    }

    private String contacts(String query) throws Exception {
        site.perform(get("/linkage/contacts" + query).with(user(coordinator)).session(session))
                .andExpect(status().isOk());
        return text("/linkage/contacts/list.csv");
    }

    private String text(String address) throws Exception {
        return site.perform(get(address).with(user(coordinator)).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void give(String purpose, @Nullable LocalDate until) throws Exception {
        site.perform(post("/linkage/families/" + family.caseNumber() + "/consent/given")
                        .param("about", "1")
                        .param("by", "1")
                        .param("purpose", purpose)
                        .param("manner", "paper")
                        .param("reference", "map 4")
                        .param("expiresOn", until == null ? "" : until.toString())
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private UUID id(int number) {
        return family.participants().get(number - 1).id();
    }

    private StaffMember member(Role role) {
        String userName = "m" + UUID.randomUUID();
        UUID id = accounts.create(
                new NewAccount(userName, "Noor Voorbeeld", role, "zeven-lange-woorden-achter-elkaar", SIGNED, SIGNED));
        return new StaffMember(id, userName, "Noor Voorbeeld", role, SIGNED, SIGNED);
    }
}
