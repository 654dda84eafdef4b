package nl.meetmoment.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.NewVisit;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.VisitSchedule;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The assistant has one visit in three hours, and one in nine days. */
@IntegrationTest
class OverviewIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private final JdbcClient migrator = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    private final MockHttpSession session = new MockHttpSession();

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FamilyRegistration families;

    @Autowired
    private PersonRegistration registration;

    @Autowired
    private VisitSchedule schedule;

    private MockMvc site;
    private StaffMember assistant;
    private UUID visit;

    @BeforeEach
    void plan() {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        assistant = member(Role.ASSISTANT);
        visit = plan(assistant, Duration.ofHours(3));
        plan(assistant, Duration.ofDays(9));
    }

    @Test
    @Tag("P11")
    void holdsTheOwnVisitsOfTheNextSevenDaysOnly() throws Exception {
        String text = text(made(assistant));

        assertThat(text)
                .containsOnlyOnce("Lange Wilgenlaan 12a")
                .contains("Zoë van den Bergh-Kanarie", "06 00 00 00 01", "Spreek geen bericht in.");
        assertThat(made(member(Role.ASSISTANT)).getFlashMap().get("nothing")).isEqualTo(true);
    }

    @Test
    @Tag("D5")
    void writesTheTrailFirstAndMakesNothingWithoutIt() throws Exception {
        MvcResult made = made(assistant);

        assertThat(entries())
                .containsExactly(
                        "visit-overview.made " + made.getFlashMap().get("copy"), "contact-card.shown " + visit);
        migrator.sql("revoke execute on function audit.append(text, text, text) from mm_fieldwork")
                .update();
        try {
            site.perform(post("/linkage/overview").with(user(assistant)).with(csrf()))
                    .andExpect(status().is5xxServerError());
        } finally {
            migrator.sql("grant execute on function audit.append(text, text, text) to mm_fieldwork")
                    .update();
        }
        assertThat(migrator.sql("select count(*) from linkage.overview_copy where account_id = ?")
                        .param(assistant.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void givesTheFileOnceAndUnderANeutralName() throws Exception {
        String address = "/linkage/overview/" + made(assistant).getFlashMap().get("copy") + "/file";

        site.perform(get(address).with(user(assistant)).session(session))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"overzicht.pdf\""))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        site.perform(get(address).with(user(assistant)).session(session)).andExpect(status().isNotFound());
    }

    @Test
    void staysOnTheCoordinatorsListUntilTheAssistantSaysThatItWasDeleted() throws Exception {
        Object copy = made(assistant).getFlashMap().get("copy");
        String deleted = "/linkage/overview/" + copy + "/deleted";
        StaffMember coordinator = member(Role.COORDINATOR);
        site.perform(get("/linkage/overview").with(user(coordinator)))
                .andExpect(content().string(containsString(assistant.name())));

        site.perform(post(deleted).with(user(member(Role.ASSISTANT))).with(csrf()))
                .andExpect(status().isNotFound());
        site.perform(post(deleted).with(user(assistant)).with(csrf())).andExpect(flash().attribute("deleted", true));

        site.perform(get("/linkage/overview").with(user(assistant)))
                .andExpect(content().string(containsString("Er is geen overzicht dat nog gewist moet worden.")));
        site.perform(get("/linkage/overview").with(user(coordinator)))
                .andExpect(content().string(not(containsString(assistant.name()))));
    }

    @Test
    void isForNobodyWithoutVisits() throws Exception {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.RESEARCHER, Role.CALLER, Role.RECRUITER)) {
            site.perform(get("/linkage/overview").with(user(member(role)))).andExpect(status().isForbidden());
        }
        site.perform(post("/linkage/overview")
                        .with(user(member(Role.COORDINATOR)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private MvcResult made(StaffMember who) throws Exception {
        return site.perform(
                        post("/linkage/overview").with(user(who)).with(csrf()).session(session))
                .andExpect(status().isSeeOther())
                .andReturn();
    }

    private String text(MvcResult made) throws Exception {
        byte[] file = site.perform(get("/linkage/overview/" + made.getFlashMap().get("copy") + "/file")
                        .with(user(assistant))
                        .session(session))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String password = (String) made.getFlashMap().get("opened");
        try (var reader = new PdfReader(file, password.getBytes(UTF_8))) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private List<String> entries() {
        return migrator.sql("select action || ' ' || subject from audit.entry where actor = ? order by number")
                .param(assistant.id().toString())
                .query(String.class)
                .list();
    }

    private UUID plan(StaffMember who, Duration ahead) {
        RegisteredFamily family = VisitedFamily.register(families, registration);
        return schedule.plan(
                new NewVisit(family.caseNumber(), "T0", Instant.now().plus(ahead), who.id(), family.everybody()));
    }

    private StaffMember member(Role role) {
        String userName = "o" + UUID.randomUUID();
        String name = "Noor " + userName.substring(0, 8);
        UUID id = accounts.create(
                new NewAccount(userName, name, role, "zeven-lange-woorden-achter-elkaar", SIGNED, SIGNED));
        return new StaffMember(id, userName, name, role, SIGNED, SIGNED);
    }
}
