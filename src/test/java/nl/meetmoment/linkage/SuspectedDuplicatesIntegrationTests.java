package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.ProblemException;
import nl.meetmoment.fieldwork.FamilyRegistration;
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
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
@Tag("P10")
class SuspectedDuplicatesIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    /** Nobody else has this name or number, in no other test. */
    private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "xq";

    private final String number = "06 " + (10_000_000 + Math.floorMod(word.hashCode(), 80_000_000));

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
    private SuspectedDuplicates duplicates;

    private MockMvc site;

    private StaffMember coordinator;

    @BeforeEach
    void signIn() {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        coordinator = member(Role.COORDINATOR);
    }

    @Test
    void areFoundByTheSameTelephoneNumberAndByNameAndHouse() {
        String first = register("van " + word, "Schoolpad 3", number);
        String second = register("anders", "Elders 4", number.replace("06 ", "+31 6"));
        String third = register(word, "schoolpad 3b", "");

        assertThat(grounds(first, second)).containsExactly("telephone");
        assertThat(grounds(first, third)).containsExactly("household");
        assertThat(grounds(second, third)).isEmpty();
    }

    @Test
    void areFoundOnceWithAllThatIsEqual() {
        String first = register(word, "Schoolpad 3", "");
        String second = register(word, "Schoolpad 3", number);
        registration.register(person(first, word, "Schoolpad 3", number));

        assertThat(grounds(first, second)).containsExactly("household", "telephone");
    }

    @Test
    void areNotFoundWithinAFamilyNorByTheNameOrTheHouseAlone() {
        String first = register(word, "Schoolpad 3", number);
        registration.register(person(first, word, "Schoolpad 3", number));
        register(word, "Schoolpad 5", "");
        register("anders" + word, "Schoolpad 3", "");

        assertThat(migrator.sql("select count(*) from linkage.suspected_duplicate where ? in (first_case, second_case)")
                        .param(first)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void areShownSideBySideAndWaitForADecisionThatChangesNeither() throws Exception {
        String first = register(word, "Schoolpad 3", number);
        String second = register(word, "Schoolpad 3", number);
        UUID id = id(first, second);

        site.perform(get("/linkage/duplicates/" + id).with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(first)))
                .andExpect(content().string(containsString(second)))
                .andExpect(content().string(containsString(number)));
        decide(id, "", "kort")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kies of het hetzelfde gezin is.")))
                .andExpect(content().string(containsString("kort")));
        decide(id, "same", "Bo " + word + " belde: ook aangemeld bij VT.")
                .andExpect(redirectedUrl("/linkage/duplicates"));

        SuspectedDuplicate decided = duplicates.one(id, coordinator);
        assertThat(decided.decision()).isEqualTo("same");
        assertThat(decided.reason()).contains("ook aangemeld bij VT.").doesNotContain(word);
        decide(id, "different", "Toch niet dezelfde.").andExpect(status().isConflict());
        assertThat(migrator.sql("select count(distinct case_number) from linkage.person where case_number in (?, ?)")
                        .params(first, second)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(entries())
                .contains("family-persons.shown " + first, "family-persons.shown " + second, "duplicate.same " + id);
    }

    @Test
    void areListedForCoordinatorsOnly() throws Exception {
        site.perform(get("/linkage/duplicates").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(word))));
        for (Role role : List.of(Role.ASSISTANT, Role.ADMINISTRATOR, Role.RESEARCHER, Role.CALLER, Role.RECRUITER)) {
            StaffMember other = member(role);
            assertThatThrownBy(() -> duplicates.open(other)).isInstanceOf(ProblemException.class);
        }
        site.perform(get("/linkage/duplicates/" + UUID.randomUUID()).with(user(coordinator)))
                .andExpect(status().isNotFound());
    }

    private ResultActions decide(UUID id, String decision, String reason) throws Exception {
        return site.perform(post("/linkage/duplicates/" + id)
                .param("decision", decision)
                .param("reason", reason)
                .with(user(coordinator))
                .with(csrf()));
    }

    private String register(String last, String street, String telephone) {
        String caseNumber = families.register(VisitedFamily.newFamily()).caseNumber();
        registration.register(person(caseNumber, last, street, telephone));
        return caseNumber;
    }

    /** The family's mother, or at the second time its child. */
    private NewPerson person(String caseNumber, String last, String street, String telephone) {
        UUID participant = migrator.sql("""
                        select participant_id from fieldwork.participant p where case_number = ?
                        and not exists (select 1 from linkage.person k where k.participant_id = p.participant_id)
                        order by number limit 1
                        """).param(caseNumber).query(UUID.class).single();
        return new NewPerson(
                participant,
                caseNumber,
                new PersonName("Bo", last),
                new Address(street, "1234 XX", "Elders"),
                new SafeContact(telephone.isEmpty() ? List.of() : List.of(telephone), "", List.of()));
    }

    private List<String> grounds(String one, String other) {
        return migrator.sql("""
                        select unnest(grounds) from linkage.suspected_duplicate
                        where first_case = least(?, ?) and second_case = greatest(?, ?) order by 1
                        """)
                .params(one, other, one, other)
                .query(String.class)
                .list();
    }

    private UUID id(String one, String other) {
        return migrator.sql("""
                        select duplicate_id from linkage.suspected_duplicate
                        where first_case = least(?, ?) and second_case = greatest(?, ?)
                        """)
                .params(one, other, one, other)
                .query(UUID.class)
                .single();
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
