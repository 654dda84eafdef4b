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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.RegisteredFamily;
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
class FamilyPagesIntegrationTests {

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
    private Persons persons;

    private MockMvc site;

    private RegisteredFamily family;

    private StaffMember coordinator;

    @BeforeEach
    void registerAFamily() {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        family = VisitedFamily.register(families, registration);
        coordinator = member(Role.COORDINATOR);
    }

    @Test
    void showsTheCoordinatorEverybodyAndWritesItDown() throws Exception {
        site.perform(get(page()).with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("Zoë van den Bergh-Kanarie")))
                .andExpect(content().string(containsString("Bo Vlinder")))
                .andExpect(content().string(containsString("Eerst navragen: onbekend of het veilig is")));

        assertThat(entries()).containsExactly("family-persons.shown " + family.caseNumber());
    }

    @Test
    void fillsTheFormWithWhatIsKnown() throws Exception {
        site.perform(get(page() + "/persons/1").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"van den Bergh-Kanarie\"")))
                .andExpect(content().string(containsString("value=\"06 00 00 00 02\"")))
                .andExpect(content().string(containsString("name=\"channels[3].value\" value=\"\"")))
                .andExpect(content().string(containsString("name=\"addresses[0].postcode\" value=\"0000 AA\"")));
    }

    /** A family that a coordinator registered has numbers first, and names afterwards. */
    @Test
    void takesInSomebodyOfWhomNothingWasKnown() throws Exception {
        RegisteredFamily unnamed = families.register(VisitedFamily.newFamily());
        String page = "/linkage/families/" + unnamed.caseNumber();
        site.perform(get(page).with(user(coordinator))).andExpect(content().string(containsString("Vul gegevens in")));
        site.perform(get(page + "/persons/1").with(user(coordinator))).andExpect(status().isOk());

        site.perform(post(page + "/persons/1")
                        .param("revision", "0")
                        .param("first", "Sanne")
                        .param("last", "Nepstra")
                        .param("addresses[0].street", "Verzonnenstraat 1")
                        .param("addresses[0].postcode", "0000 AA")
                        .param("addresses[0].place", "Verzonnendam")
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));

        assertThat(persons.ofFamily(unnamed.caseNumber()))
                .extracting(one -> one.name().shown())
                .containsExactly("Sanne Nepstra");
        assertThat(persons.linkingKey(unnamed.participants().get(0).id())).isPresent();
    }

    @Test
    void keepsAChangeOnceItIsInTheTrailAndSaysWhichFields() throws Exception {
        change(childForm()).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl(page()));

        Person child = child();
        assertThat(child.name().last()).isEqualTo("Vlinder-Jansen");
        assertThat(child.addresses()).hasSize(2);
        assertThat(child.ties())
                .containsExactly(new Tie(family.participants().get(0).id(), true, true, Tie.Authority.YES, false));
        assertThat(child.contact().channels())
                .containsExactly(new Channel(
                        Channel.Kind.TELEPHONE,
                        "06 00 00 00 09",
                        Channel.Safety.SAFE,
                        List.of(new CallHours(
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(12, 0))),
                        true,
                        "alleen Bo",
                        "Noor",
                        SIGNED,
                        "Noor"));
        assertThat(child.revision()).isEqualTo(2);
        assertThat(entries()).contains("person.changed " + family.caseNumber() + "/2");
        site.perform(get(page()).with(user(coordinator)))
                .andExpect(content().string(containsString("naam, adressen, telefoon en e-mail, gezinsrelaties")))
                .andExpect(content().string(containsString("Stel u voor als: Noor")));
    }

    @Test
    void showsWhatWasTypedAgainWhenSomethingIsWrong() throws Exception {
        change(childForm()
                        .param("channels[1].kind", "email")
                        .param("channels[1].value", "bo apenstaart")
                        .param("channels[1].hours[0].from", "12:00")
                        .param("channels[1].safety", "safe")
                        .param("addresses[2].label", "bij oma"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Vlinder-Jansen\"")))
                .andExpect(content().string(containsString("value=\"bo apenstaart\"")))
                .andExpect(content().string(containsString("Vul een e-mailadres in")))
                .andExpect(content().string(containsString("Kies een dag en vul beide tijden in")))
                .andExpect(content().string(containsString("Wat veilig is, is door iemand nagevraagd.")))
                .andExpect(content().string(containsString("Vul de straat en de plaats in")));

        assertThat(child().revision()).isEqualTo(1);
    }

    @Test
    void keepsNothingOfAFormThatWasOpenedBeforeAnothersChange() throws Exception {
        change(childForm()).andExpect(status().is3xxRedirection());

        change(childForm().param("notes", "Bel de groep."))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("intussen gewijzigd")))
                .andExpect(content().string(containsString("Bel de groep.")));
        assertThat(child().revision()).isEqualTo(2);
        assertThat(child().contact().notes()).isEmpty();
    }

    @Test
    @Tag("D5")
    void keepsNothingThatTheTrailCannotHold() throws Exception {
        migrator.sql("revoke execute on function audit.append(text, text, text) from mm_fieldwork")
                .update();
        try {
            change(childForm()).andExpect(status().is5xxServerError());
        } finally {
            migrator.sql("grant execute on function audit.append(text, text, text) to mm_fieldwork")
                    .update();
        }
        assertThat(child().revision()).isEqualTo(1);
    }

    @Test
    void isThereForCoordinatorsOnly() throws Exception {
        for (Role role : List.of(Role.ASSISTANT, Role.ADMINISTRATOR, Role.RESEARCHER, Role.CALLER, Role.RECRUITER)) {
            StaffMember other = member(role);
            site.perform(get(page()).with(user(other)))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(not(containsString("Kanarie"))));
            site.perform(childForm().with(user(other)).with(csrf())).andExpect(status().isForbidden());
        }
        assertThat(child().revision()).isEqualTo(1);
    }

    @Test
    void knowsNoFamilyAndNobodyThatIsNotThere() throws Exception {
        site.perform(get("/linkage/families/G-00000").with(user(coordinator))).andExpect(status().isNotFound());
        site.perform(get(page() + "/persons/9").with(user(coordinator))).andExpect(status().isNotFound());
    }

    private String page() {
        return "/linkage/families/" + family.caseNumber();
    }

    private MockHttpServletRequestBuilder childForm() {
        return post(page() + "/persons/2")
                .param("revision", "1")
                .param("first", "Bo")
                .param("last", "Vlinder-Jansen")
                .param("addresses[0].street", "Schoolpad 3")
                .param("addresses[0].postcode", "0000 BB")
                .param("addresses[0].place", "Elders")
                .param("addresses[1].street", "Lange Wilgenlaan 12a")
                .param("addresses[1].place", "Verzonnendam aan Zee")
                .param("addresses[1].label", "bij moeder")
                .param("channels[0].kind", "telephone")
                .param("channels[0].value", "06 00 00 00 09")
                .param("channels[0].safety", "safe")
                .param("channels[0].hours[0].days", "MONDAY", "FRIDAY")
                .param("channels[0].hours[0].from", "09:00")
                .param("channels[0].hours[0].until", "12:00")
                .param("channels[0].message", "yes")
                .param("channels[0].pickUp", "alleen Bo")
                .param("channels[0].coverName", "Noor")
                .param("channels[0].checkedOn", "2026-01-05")
                .param("channels[0].checkedBy", "Noor")
                .param("ties[0].number", "1")
                .param("ties[0].parent", "yes")
                .param("ties[0].livesWith", "yes")
                .param("ties[0].authority", "yes");
    }

    private ResultActions change(MockHttpServletRequestBuilder form) throws Exception {
        return site.perform(form.with(user(coordinator)).with(csrf()));
    }

    private Person child() {
        return persons.of(List.of(family.participants().get(1).id())).get(0);
    }

    private List<String> entries() {
        return migrator.sql("select action || ' ' || subject from audit.entry where actor = ?")
                .param(coordinator.id().toString())
                .query(String.class)
                .list();
    }

    private StaffMember member(Role role) {
        String userName = "m" + UUID.randomUUID();
        UUID id = accounts.create(
                new NewAccount(userName, "Noor Voorbeeld", role, "zeven-lange-woorden-achter-elkaar", SIGNED, SIGNED));
        return new StaffMember(id, userName, "Noor Voorbeeld", role, SIGNED, SIGNED);
    }
}
