package nl.meetmoment.linkage.recruitment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.meetmoment.linkage.recruitment.CallLists.HEADER;
import static nl.meetmoment.linkage.recruitment.CallLists.MIGRATOR;
import static nl.meetmoment.linkage.recruitment.CallLists.row;
import static nl.meetmoment.linkage.recruitment.CallLists.telephone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class ImportIntegrationTests {

    private static final String GI = "gi_noord";

    @Autowired
    WebApplicationContext site;

    private CallLists lists;
    private StaffMember recruiter;

    @BeforeEach
    void begin() {
        lists = new CallLists(site);
        recruiter = lists.recruiter(GI);
    }

    @Test
    void showsWhatAListWouldDoAndChangesNothing() throws Exception {
        var session = new MockHttpSession();
        String wrong = row("Kanarie", "12");
        lists.send(recruiter, GI, HEADER + row("Kanarie", telephone()) + wrong, session)
                .andExpect(redirectedUrl("/staff/recruitment/import/check"));

        lists.see("/staff/recruitment/import/check", recruiter, session)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("kolom „ouder1_telefoon”")))
                .andExpect(content().string(containsString("is geen telefoonnummer. Schrijf tien cijfers")))
                .andExpect(content().string(not(containsString("Kanarie"))));
        lists.act("/staff/recruitment/import/take", recruiter, session)
                .andExpect(redirectedUrl("/staff/recruitment/import/check"))
                .andExpect(flash().attribute("refused", "faulty"));
        assertThat(CallLists.entries(id(session))).isEmpty();

        UUID sent = id(session);
        lists.act("/staff/recruitment/import/take", recruiter, session, "leaveOut", "true")
                .andExpect(redirectedUrl("/staff/recruitment/import"));
        assertThat(CallLists.entries(sent)).hasSize(1);
    }

    @Test
    void recognisesTheSameListAndAddsOnlyWhatIsNew() throws Exception {
        String first = HEADER + row("Kanarie", telephone()) + row("Vink", telephone());
        assertThat(lists.take(recruiter, GI, first)).hasSize(2);

        assertThat(lists.take(recruiter, GI, first)).isEmpty();
        assertThat(lists.take(recruiter, GI, first + row("Merel", telephone()))).hasSize(1);
    }

    @Test
    void recognisesAFamilyThatStandsInOneListTwice() throws Exception {
        String family = row("Kanarie", telephone());

        assertThat(lists.take(recruiter, GI, HEADER + family + family)).hasSize(1);
    }

    @Test
    @Tag("P10")
    void leavesToAPersonWhetherASuspectedFamilyIsAnother() throws Exception {
        String number = telephone();
        lists.take(recruiter, GI, HEADER + row("Kanarie", number));
        String alike = HEADER + row("Andersom", number);

        assertThat(lists.take(recruiter, GI, alike)).isEmpty();
        assertThat(lists.take(recruiter, GI, alike, "anyway", "2")).hasSize(1);
    }

    @Test
    void keepsOfWhoCannotTakePartACountAndNoPerson() throws Exception {
        String grownUp = row("Kanarie", telephone()).replaceFirst(";Bo;\\d{4}", ";Bo;2001");

        UUID entry = lists.take(recruiter, GI, HEADER + grownUp).get(0);

        assertThat(CallLists.of(entry, "reason || '/' || detail")).isEqualTo("not_eligible/no_child");
        assertThat(CallLists.candidates(entry)).isZero();
        assertThat(lists.take(recruiter, GI, HEADER + grownUp)).as("recognised").isEmpty();
    }

    @Test
    @Tag("R31")
    void isNeverHalfThereAndFinishedLater(@Autowired CallListImport imports) throws Exception {
        var session = new MockHttpSession();
        lists.send(recruiter, GI, HEADER + row("Kanarie", telephone()) + row("Vink", telephone()), session);
        UUID sent = id(session);
        MIGRATOR.sql("revoke insert on fieldwork.call_list_letter from mm_fieldwork")
                .update();
        try {
            lists.act("/staff/recruitment/import/take", recruiter, session)
                    .andExpect(redirectedUrl("/staff/recruitment/import"));
            assertThat(CallLists.entries(sent)).isEmpty();
        } finally {
            MIGRATOR.sql("grant insert on fieldwork.call_list_letter to mm_fieldwork")
                    .update();
        }

        imports.finishAll();
        imports.finishAll();

        assertThat(CallLists.entries(sent)).hasSize(2).allMatch(entry -> CallLists.candidates(entry) == 1);
    }

    @Test
    void takesAListOnceHoweverOftenItIsConfirmed(@Autowired CallListImport imports) throws Exception {
        var session = new MockHttpSession();
        lists.send(recruiter, GI, HEADER + row("Kanarie", telephone()), session);
        UUID sent = id(session);
        lists.act("/staff/recruitment/import/take", recruiter, session);

        lists.act("/staff/recruitment/import/take", recruiter, session)
                .andExpect(redirectedUrl("/staff/recruitment/import"))
                .andExpect(flash().attribute("refused", "file-gone"));
        assertThat(CallLists.entries(sent)).hasSize(1);
    }

    @Test
    void remembersWhichColumnIsWhatForTheOrganisation() throws Exception {
        String odd = HEADER.replace("ouder1_achternaam", "Zo heet moeder");
        var session = new MockHttpSession();
        lists.send(recruiter, "gi_noord", odd + row("Kanarie", telephone()), session);
        lists.act("/staff/recruitment/import/take", recruiter, session)
                .andExpect(flash().attribute("refused", "faulty"));

        lists.act("/staff/recruitment/import/columns", recruiter, session, "parent1_last", "Zo heet moeder")
                .andExpect(redirectedUrl("/staff/recruitment/import/check"));

        assertThat(lists.take(lists.recruiter(GI), GI, odd + row("Kanarie", telephone())))
                .hasSize(1);
    }

    @Test
    @Tag("P11")
    void belongsToTheOwnOrganisation() throws Exception {
        var session = new MockHttpSession();
        lists.send(recruiter, "gi_west", HEADER + row("Kanarie", telephone()), session)
                .andExpect(status().isNotFound());
        lists.send(lists.recruiter(null), GI, HEADER + row("Kanarie", telephone()), session)
                .andExpect(status().isNotFound());
        lists.see("/staff/recruitment/import", lists.member(Role.ASSISTANT, null))
                .andExpect(status().isForbidden());
        assertThat(lists.take(lists.member(Role.COORDINATOR, null), "gi_west", HEADER + row("Kanarie", telephone())))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', Kies een bestand", "'a;a\n1;2\n', De eerste rij moet", "'a;b\n', staat geen gezin"})
    void saysWhatIsWrongWithAFile(String csv, String message) throws Exception {
        lists.send(recruiter, GI, csv, new MockHttpSession())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)));
    }

    @Test
    @Tag("P3")
    @Tag("D3")
    void keepsNoNameInTheClear() throws Exception {
        String number = telephone();
        UUID entry =
                lists.take(recruiter, GI, HEADER + row("Kanariegeel", number)).get(0);

        List<String> clear =
                MIGRATOR.sql("""
                        select encode(details, 'escape') from linkage.candidate where entry_id = :entry
                        union all select trace || kind from linkage.candidate_trace where entry_id = :entry
                        union all select e::text from fieldwork.call_list_entry e where entry_id = :entry
                        """).param("entry", entry).query(String.class).list();
        assertThat(clear).isNotEmpty().noneMatch(text -> text.contains("anarie") || text.contains(number));
    }

    @Test
    void givesAnEmptyListToFillIn() throws Exception {
        lists.see("/staff/recruitment/import/empty.csv", recruiter)
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(UTF_8))
                        .startsWith("kenmerk;gezag_beeindigd;ouder1_voornaam;")
                        .endsWith("\r\n"));
    }

    private static UUID id(MockHttpSession session) {
        var sent = (SentCallList) session.getAttribute(SentCallList.class.getName());
        assertThat(sent).isNotNull();
        return sent.id();
    }
}
