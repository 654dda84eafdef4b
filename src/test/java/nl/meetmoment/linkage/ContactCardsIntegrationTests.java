package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.TEXT_HTML;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.Disturbances;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.NewVisit;
import nl.meetmoment.fieldwork.OthersPresent;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.VisitConduct;
import nl.meetmoment.fieldwork.VisitReport;
import nl.meetmoment.fieldwork.VisitSchedule;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class ContactCardsIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private final JdbcClient migrator = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

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

    @Autowired
    private VisitConduct conduct;

    @Autowired
    private Persons persons;

    private MockMvc site;

    private RegisteredFamily family;

    private StaffMember assistant;

    private UUID visit;

    @BeforeEach
    void planAVisit() {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        family = VisitedFamily.register(families, registration);
        assistant = member(Role.ASSISTANT, SIGNED);
        visit = plan(Instant.now().plus(Duration.ofHours(2)));
    }

    @Test
    @Tag("P11")
    void showsTheAssistantWhomToVisit() throws Exception {
        cards(assistant, visit, TEXT_HTML)
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("Zoë van den Bergh-Kanarie")))
                .andExpect(content().string(containsString("Lange Wilgenlaan 12a")))
                .andExpect(content().string(containsString("0000 AA Verzonnendam aan Zee")))
                .andExpect(content().string(containsString("06 00 00 00 01")))
                .andExpect(content().string(containsString("Spreek geen bericht in.")));
    }

    @Test
    void givesTheScriptOfTheVisitPageTheSameAsData() throws Exception {
        cards(assistant, visit, APPLICATION_JSON)
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().json("""
                        {"cards": [
                          {"called": "moeder", "title": "Zoë van den Bergh-Kanarie",
                           "lines": ["Lange Wilgenlaan 12a", "0000 AA Verzonnendam aan Zee"],
                           "channels": [
                             {"value": "06 00 00 00 01", "verdict": "person",
                              "now": "Eerst navragen: onbekend of het veilig is",
                              "rules": ["Laat geen bericht achter."]},
                             {"value": "06 00 00 00 02"}, {"value": "zoe@voorbeeld.invalid"}],
                           "notes": ["Spreek geen bericht in.", "Bel alleen overdag."]},
                          {"title": "Bo Vlinder", "lines": ["Schoolpad 3", "0000 BB Elders"],
                           "notes": []}]}
                        """));
    }

    @Test
    @Tag("P3")
    void takesTheFamilysNamesOutOfAClosingReport() throws Exception {
        conduct.close(
                visit,
                new VisitReport(
                        95,
                        Disturbances.NONE,
                        OthersPresent.NOBODY,
                        false,
                        true,
                        "Zoë Kanarie belde via 06-12345678 vanaf de Wilgenlaan."));

        site.perform(get("/staff/visits/" + visit).with(user(assistant)))
                .andExpect(content().string(containsString("belde via [telefoon] vanaf de [naam].")))
                .andExpect(content().string(not(containsString("Kanarie"))));
    }

    @Test
    void neverShowsAPseudonymOrAParticipantsIdBesideACard() throws Exception {
        String pseudonym = persons.linkingKey(family.participants().get(0).id())
                .orElseThrow()
                .pseudonym()
                .value();
        String shown = pseudonym.substring(0, 4) + "-" + pseudonym.substring(4);

        for (MediaType type : List.of(TEXT_HTML, APPLICATION_JSON)) {
            cards(assistant, visit, type)
                    .andExpect(content().string(not(containsString(pseudonym))))
                    .andExpect(content().string(not(containsString(shown))))
                    .andExpect(content()
                            .string(not(containsString(
                                    family.participants().get(0).id().toString()))));
        }
    }

    @Test
    void saysThatSomebodyIsNotRegisteredYet() throws Exception {
        RegisteredFamily unknown = families.register(VisitedFamily.newFamily());
        UUID planned = schedule.plan(
                new NewVisit(unknown.caseNumber(), "T0", Instant.now(), assistant.id(), unknown.everybody()));

        cards(assistant, planned, APPLICATION_JSON)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cards[0].title").value("Nog geen gegevens"));
    }

    @Test
    @Tag("D5")
    void writesTheTrailBeforeItAnswers() throws Exception {
        cards(assistant, visit, TEXT_HTML).andExpect(status().isOk());

        assertThat(entries(assistant)).containsExactly("contact-card.shown " + visit);
    }

    @Test
    @Tag("D5")
    void showsNothingThatTheTrailCannotHold() throws Exception {
        migrator.sql("revoke execute on function audit.append(text, text, text) from mm_fieldwork")
                .update();
        try {
            for (MediaType type : List.of(TEXT_HTML, APPLICATION_JSON)) {
                cards(assistant, visit, type)
                        .andExpect(status().is5xxServerError())
                        .andExpect(content().string(not(containsString("Kanarie"))))
                        .andExpect(content().string(not(containsString("06 00 00 00"))));
            }
        } finally {
            migrator.sql("grant execute on function audit.append(text, text, text) to mm_fieldwork")
                    .update();
        }
    }

    @Test
    @Tag("P11")
    void knowsNoVisitOfAnotherAssistant() throws Exception {
        StaffMember other = member(Role.ASSISTANT, SIGNED);

        assertRefused(cards(other, visit, TEXT_HTML), 404);
        assertRefused(cards(other, visit, APPLICATION_JSON), 404);
        assertThat(entries(other)).isEmpty();
    }

    @Test
    @Tag("P11")
    void forgetsAVisitOnceItIsClosedOrLongPast() throws Exception {
        UUID past = plan(Instant.now().minus(Duration.ofDays(4)));
        conduct.close(visit, new VisitReport(90, Disturbances.NONE, OthersPresent.NOBODY, false, true, ""));

        assertRefused(cards(assistant, past, TEXT_HTML), 404);
        assertRefused(cards(assistant, visit, TEXT_HTML), 404);
    }

    @Test
    void knowsNoVisitThatIsNotThere() throws Exception {
        assertRefused(cards(assistant, UUID.randomUUID(), TEXT_HTML), 404);
    }

    @Test
    void refusesWhatIsNoVisit() throws Exception {
        assertRefused(
                site.perform(
                        get("/linkage/cards/visits/1").with(user(assistant)).accept(APPLICATION_JSON)),
                400);
    }

    @Test
    void refusesARoleWithoutContactCards() throws Exception {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.RESEARCHER, Role.CALLER, Role.RECRUITER)) {
            assertRefused(cards(member(role, SIGNED), visit, TEXT_HTML), 403);
        }
    }

    @Test
    void refusesAnAccountWithoutItsCertificates() throws Exception {
        assertRefused(cards(member(Role.ASSISTANT, null), visit, TEXT_HTML), 403);
    }

    @Test
    void showsNothingToWhoIsNotSignedIn() throws Exception {
        site.perform(get("/linkage/cards/visits/" + visit).accept(APPLICATION_JSON))
                .andExpect(status().isUnauthorized());
    }

    private ResultActions cards(StaffMember who, UUID ofVisit, MediaType type) throws Exception {
        return site.perform(
                get("/linkage/cards/visits/" + ofVisit).with(user(who)).accept(type));
    }

    private static void assertRefused(ResultActions answer, int status) throws Exception {
        answer.andExpect(status().is(status)).andExpect(content().string(not(containsString("Kanarie"))));
    }

    private List<String> entries(StaffMember who) {
        return migrator.sql("select action || ' ' || subject from audit.entry where actor = ?")
                .param(who.id().toString())
                .query(String.class)
                .list();
    }

    private UUID plan(Instant at) {
        return schedule.plan(new NewVisit(family.caseNumber(), "T0", at, assistant.id(), family.everybody()));
    }

    private StaffMember member(Role role, @Nullable LocalDate signed) {
        String userName = "m" + UUID.randomUUID();
        UUID id = accounts.create(
                new NewAccount(userName, "Noor Voorbeeld", role, "zeven-lange-woorden-achter-elkaar", signed, signed));
        return new StaffMember(id, userName, "Noor Voorbeeld", role, signed, signed);
    }
}
