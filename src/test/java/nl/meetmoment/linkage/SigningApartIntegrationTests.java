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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A mother, a father and a child of eight over whom both have authority; the child lives with the mother. */
@IntegrationTest
class SigningApartIntegrationTests {

    private static final Address ELSEWHERE = new Address("Zomaarhof 5", "0000 BA", "Fantasiedorp");

    private static final String NO_ADDRESS = "Adres onbekend. De coördinator vraagt het deze persoon zelf.";

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FamilyRegistration families;

    @Autowired
    private PersonRegistration persons;

    @Autowired
    private VisitSchedule schedule;

    private final JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    private MockMvc site;
    private StaffMember coordinator;
    private StaffMember assistant;
    private RegisteredFamily family;

    @BeforeEach
    void openTheSite() {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        coordinator = member(Role.COORDINATOR);
        assistant = member(Role.ASSISTANT);
    }

    @Test
    @Tag("S5")
    void tellsAtTheOneParentsVisitNothingOfTheOther() throws Exception {
        register(ELSEWHERE);
        consentAsFather().andExpect(status().is3xxRedirection());
        String visit = visit(1, 3);

        see(visit)
                .andExpect(content().string(containsString("moeder tekent voor dit kind")))
                .andExpect(content().string(not(containsString("vader"))));
        sign(visit, 2).andExpect(status().isNotFound());
    }

    @Test
    @Tag("S5")
    void saysThatTheCoordinatorSeesToWhatIsSignedElsewhere() throws Exception {
        register(ELSEWHERE);
        String visit = visit(1, 3);

        sign(visit, 1).andExpect(status().is3xxRedirection());

        see(visit)
                .andExpect(content().string(containsString("Dat regelt de coördinator.")))
                .andExpect(content().string(not(containsString("vader"))));
    }

    /** Also when nothing is known of where the mother lives: two unknown addresses are not the same home. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("S5")
    void takesNobodyForAHousemateWhoseAddressIsNotKnown(boolean knowsMothers) throws Exception {
        var unknown = new Address("", "", "");
        register(knowsMothers ? Families.VILLAGE : unknown, unknown);
        String visit = visit(1, 3);

        see(visit).andExpect(content().string(not(containsString("vader"))));
        sign(visit, 2).andExpect(status().isNotFound());
        see(visit.replace("/consent/", "/cards/"))
                .andExpect(
                        content().string(knowsMothers ? not(containsString(NO_ADDRESS)) : containsString(NO_ADDRESS)));
    }

    @Test
    @Tag("S7")
    void letsAParentSignWhoLivesThere() throws Exception {
        register(Families.VILLAGE);
        String visit = visit(1, 3);

        see(visit).andExpect(content().string(containsString("vader tekent voor dit kind")));
        sign(visit, 2).andExpect(status().is3xxRedirection());
    }

    @Test
    @Tag("S7")
    @Tag("S5")
    void writesDownForEachWhoSignedOnPaperThere() throws Exception {
        register(ELSEWHERE);
        String visit = visit(1, 3);
        see(visit)
                .andExpect(content().string(containsString("moeder, voor zichzelf")))
                .andExpect(content().string(containsString("moeder, voor dochter van 8")))
                .andExpect(content().string(not(containsString("value=\"3-2\""))));

        paper(visit, "1-1", "3-1").andExpect(redirectedUrl(visit));
        paper(visit, "1-1").andExpect(redirectedUrl(visit));

        assertThat(said())
                .containsExactlyInAnyOrder(
                        "1 1 t0 given paper " + assistant.id(), "3 1 t0 given paper " + assistant.id());
        paper(visit, "3-2").andExpect(status().isNotFound());
        assertThat(handOver(visit, 1)).isEqualTo(303);
    }

    @Test
    @Tag("S7")
    void givesTheChildTheLaptopOnceTheFatherConsentedElsewhereToo() throws Exception {
        register(ELSEWHERE);
        String visit = visit(1, 3);
        paper(visit, "1-1", "3-1");

        assertThat(handOver(visit, 3)).isEqualTo(409);
        consentAsFather();
        assertThat(handOver(visit, 3)).isEqualTo(303);
    }

    @Test
    @Tag("S7")
    void ticksTheChecklistWithTheLastSignatureOnPaper() throws Exception {
        register(Families.VILLAGE);
        String visit = visit(1, 3);

        paper(visit, "1-1", "3-1").andExpect(redirectedUrl(visit));
        paper(visit, "3-2").andExpect(redirectedUrl(visit.replace("/linkage/consent/", "/staff/")));
    }

    @Test
    void keepsNothingOfAPaperFormWithoutATickOrWithOneThatIsNone() throws Exception {
        register(ELSEWHERE);
        String visit = visit(1, 3);

        paper(visit)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vink aan wie heeft getekend.")));
        for (String nonsense : List.of("x", "1-", "99-1", "3-99", "2-2", "1-1000")) {
            paper(visit, "1-1", nonsense).andExpect(status().isNotFound());
        }
        assertThat(said()).isEmpty();
    }

    @Test
    @Tag("S7")
    void handsNothingOverToWhoWithdrewAndHasNothingSignedThere() throws Exception {
        register(ELSEWHERE);
        String visit = visit(1, 3);
        paper(visit, "1-1");
        site.perform(post("/linkage/families/" + family.caseNumber() + "/consent/withdrawn")
                .param("about", "1")
                .param("purpose", "t0")
                .with(user(coordinator))
                .with(csrf()));

        assertThat(handOver(visit, 1)).isEqualTo(404);
    }

    private ResultActions paper(String visit, String... signed) throws Exception {
        return site.perform(post(visit + "/paper")
                .param("signed", signed)
                .with(user(assistant))
                .with(csrf()));
    }

    /** The status of the answer. */
    private int handOver(String visit, int number) throws Exception {
        String page = visit.replace("/linkage/consent/", "/staff/");
        MockHttpSession session = new MockHttpSession();
        site.perform(post(page + "/checklist")
                .param("point", "EXPLAINED")
                .param("done", "true")
                .with(user(assistant))
                .with(csrf()));
        return site.perform(post(page + "/hand-over")
                        .session(session)
                        .param("participant", id(number).toString())
                        .with(user(assistant))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** About whom, by whom, for what and how, and before whom. */
    private List<String> said() {
        return owner.sql("""
                        select about.number || ' ' || by.number || ' ' || purpose || ' ' || c.kind || ' ' || manner
                               || ' ' || taken_by
                          from linkage.consent c
                          join fieldwork.participant about using (participant_id)
                          join fieldwork.participant by on by.participant_id = given_by
                         where about.case_number = ?
                        """).param(family.caseNumber()).query(String.class).list();
    }

    private void register(Address fathers) {
        register(Families.VILLAGE, fathers);
    }

    private void register(Address mothers, Address fathers) {
        family = families.register(new NewFamily(
                "vt_utrecht",
                LocalDate.of(2026, 11, 2),
                List.of(
                        new NewParticipant(
                                ParticipantKind.PARENT,
                                Relation.MOTHER,
                                Sex.FEMALE,
                                YearMonth.of(1988, 3),
                                Measure.NONE,
                                true),
                        new NewParticipant(
                                ParticipantKind.PARENT,
                                Relation.FATHER,
                                Sex.MALE,
                                YearMonth.of(1986, 9),
                                Measure.NONE,
                                true),
                        new NewParticipant(
                                ParticipantKind.CHILD,
                                Relation.CHILD,
                                Sex.FEMALE,
                                YearMonth.of(2018, 8),
                                Measure.OTS,
                                true))));
        known(1, "Zoë", mothers, List.of());
        known(2, "Bram", fathers, List.of());
        known(3, "Bo", mothers, List.of(tie(1), tie(2)));
    }

    private void known(int number, String first, Address home, List<Tie> ties) {
        persons.register(new NewPerson(
                id(number),
                family.caseNumber(),
                new PersonName(first, "Kanarie"),
                List.of(home),
                new SafeContact(List.of(), "", List.of()),
                ties,
                ""));
    }

    private Tie tie(int parent) {
        return new Tie(id(parent), true, false, Tie.Authority.YES, false);
    }

    private String visit(int... numbers) {
        UUID visit = schedule.plan(new NewVisit(
                family.caseNumber(), "T0", Instant.now(), assistant.id(), Set.of(id(numbers[0]), id(numbers[1]))));
        return "/linkage/consent/visits/" + visit;
    }

    private ResultActions see(String visit) throws Exception {
        return site.perform(get(visit).with(user(assistant))).andExpect(status().isOk());
    }

    private ResultActions sign(String visit, int by) throws Exception {
        return site.perform(post(visit)
                .param("about", "3")
                .param("by", String.valueOf(by))
                .param("typedName", "Kanarie")
                .param("agreed", "yes")
                .with(user(assistant))
                .with(csrf()));
    }

    private ResultActions consentAsFather() throws Exception {
        return site.perform(post("/linkage/families/" + family.caseNumber() + "/consent/given")
                .param("about", "3")
                .param("by", "2")
                .param("purpose", "t0")
                .param("manner", "paper")
                .param("reference", "map 3")
                .with(user(coordinator))
                .with(csrf()));
    }

    private UUID id(int number) {
        return family.participants().get(number - 1).id();
    }

    private StaffMember member(Role role) {
        String userName = "s" + UUID.randomUUID();
        UUID id = accounts.create(
                new NewAccount(userName, "Noor Voorbeeld", role, "zeven-lange-woorden-achter-elkaar", SIGNED, SIGNED));
        return new StaffMember(id, userName, "Noor Voorbeeld", role, SIGNED, SIGNED);
    }
}
