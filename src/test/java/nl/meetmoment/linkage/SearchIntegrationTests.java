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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.ProblemException;
import nl.meetmoment.linkage.PersonSearch.Terms;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class SearchIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    /** Nobody else has this name or number, in no other test. */
    private final String word = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "xq";

    private final String number = "0031 6 " + (10_000_000 + Math.floorMod(word.hashCode(), 80_000_000));

    private final String caseNumber = Families.newCase();

    private StaffMember coordinator;

    @Autowired
    private Accounts accounts;

    private final JdbcClient migrator = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private PersonRegistration registration;

    @Autowired
    private PersonSearch search;

    private NewPerson person;

    private MockMvc site;

    @BeforeEach
    void register() {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        String userName = "m" + UUID.randomUUID();
        UUID account = accounts.create(new NewAccount(
                userName, "Noor Voorbeeld", Role.COORDINATOR, "zeven-lange-woorden-achter-elkaar", SIGNED, SIGNED));
        coordinator = new StaffMember(account, userName, "Noor Voorbeeld", Role.COORDINATOR, SIGNED, SIGNED);
        person = new NewPerson(
                UUID.randomUUID(),
                caseNumber,
                new PersonName("Bo", "van der " + word),
                new Address("Schoolpad 3 a", "0000 XX", "Elders"),
                new SafeContact(List.of(number), "", List.of()));
        registration.register(person);
    }

    @Test
    @Tag("D3")
    void findsAFamilyByNameTelephoneAndHouseHoweverTheyAreTyped() {
        assertFound(terms("", word.toUpperCase(Locale.ROOT), "", "", ""));
        assertFound(terms("", "Van der " + word, "", "", ""));
        assertFound(terms("", "", number.replace("0031 6 ", "+31 (0)6-"), "", ""));
        assertFound(terms("", word, number, "0000xx", "3"));
        assertThat(found(terms("", "", "", "0000 XX", "3"))).contains(caseNumber);
    }

    @Test
    void findsNothingWhenOneTermDoesNotHold() {
        assertThat(found(terms("", word, "", "0000 XX", "4"))).isEmpty();
        assertThat(found(terms("", word + "a", number, "", ""))).isEmpty();
        assertThat(found(terms("G-00000", "", "", "", ""))).isEmpty();
        assertThat(found(terms("", "-", "", "", ""))).isEmpty();
    }

    @Test
    void showsTwentyAndSaysThatThereAreMore() {
        String crowd = word + "menigte";
        for (int family = 0; family < PersonSearch.MOST + 1; family++) {
            registration.register(new NewPerson(
                    UUID.randomUUID(),
                    Families.newCase(),
                    new PersonName("Bo", crowd),
                    Families.VILLAGE,
                    new SafeContact(List.of(), "", List.of())));
        }

        PersonSearch.Found found = search.find(terms("", crowd, "", "", ""), coordinator);

        assertThat(found.caseNumbers()).hasSize(20);
        assertThat(found.isMore()).isTrue();
    }

    @Test
    @Tag("P3")
    void keepsNothingOfTheTermsInTheIndexOrTheTrail() {
        search.find(terms("", word, number, "", ""), coordinator);

        assertThat(migrator.sql("select string_agg(b::text, ' ') from linkage.blind_index b where participant_id = ?")
                        .param(person.participant())
                        .query(String.class)
                        .single())
                .doesNotContain(word, "0000", number.substring(7));
        assertThat(migrator.sql("select action || ' ' || subject from audit.entry where actor = ?")
                        .param(coordinator.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("persons.searched search");
    }

    @Test
    void isForCoordinatorsOnly() {
        for (Role role : List.of(Role.ASSISTANT, Role.ADMINISTRATOR, Role.RESEARCHER, Role.CALLER, Role.RECRUITER)) {
            var other = new StaffMember(UUID.randomUUID(), "x", "X", role, SIGNED, SIGNED);
            assertThatThrownBy(() -> search.find(terms("", word, "", "", ""), other))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void showsCaseNumbersOnItsPageAndNoName() throws Exception {
        site.perform(post("/linkage/search")
                        .param("lastName", word)
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/linkage/families/" + caseNumber)));
        site.perform(get("/linkage/search").with(user(coordinator))).andExpect(status().isOk());
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        site.perform(post("/linkage/search")
                        .param("lastName", word)
                        .param("birthYear", "85")
                        .param("postcode", "0000 XX")
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"" + word)))
                .andExpect(content().string(containsString("Een jaar heeft vier cijfers")))
                .andExpect(content().string(containsString("Vul de postcode en het huisnummer samen in.")));
        site.perform(post("/linkage/search").with(user(coordinator)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vul in waarop u zoekt.")));
    }

    private void assertFound(Terms terms) {
        assertThat(found(terms)).containsExactly(caseNumber);
    }

    private List<String> found(Terms terms) {
        return search.find(terms, coordinator).caseNumbers();
    }

    private static Terms terms(String caseNumber, String name, String telephone, String postcode, String house) {
        return new Terms(caseNumber, name, Optional.empty(), telephone, postcode, house);
    }
}
