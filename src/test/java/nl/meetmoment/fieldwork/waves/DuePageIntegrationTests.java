package nl.meetmoment.fieldwork.waves;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class DuePageIntegrationTests {

    private static final String REGION = "vt_ijsselland";

    @Autowired
    WebApplicationContext site;

    private final MockHttpSession session = new MockHttpSession();

    private Office office;
    private MockMvc browser;
    private StaffMember coordinator;
    private String late;

    @BeforeEach
    void begin() {
        office = new Office(site);
        browser = office.browser();
        coordinator = office.coordinator();
        late = office.family(REGION, 80).caseNumber();
    }

    @Test
    void showsWhatIsDueWithItsStateAndAWayToPlan() throws Exception {
        browser.perform(as(get("/staff/waves?filter=true&region=" + REGION)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(late),
                                containsString("te laat"),
                                containsString("/staff/families/" + late + "/plan?wave=T0"))));
    }

    @Test
    void keepsItsFiltersInTheSession() throws Exception {
        String elsewhere = office.family("vt_kennemerland", 80).caseNumber();
        browser.perform(as(get("/staff/waves?filter=true&region=" + REGION)));

        browser.perform(as(get("/staff/waves")))
                .andExpect(content().string(allOf(containsString(late), not(containsString(elsewhere)))));
        browser.perform(as(get("/staff/waves?filter=true&region=vt_kennemerland&state=late&wave=T0&unassigned=true")))
                .andExpect(content().string(allOf(containsString(elsewhere), not(containsString(late)))));
        browser.perform(as(get("/staff/waves?filter=true&region=" + REGION + "&wave=T2")))
                .andExpect(content().string(containsString("Met deze keuze is er nu niets aan de beurt.")));
    }

    @Test
    void decidesOfSeveralAtOnceAndOffersToTakeItBack() throws Exception {
        String other = office.family(REGION, 79).caseNumber();
        var decided = browser.perform(as(post("/staff/waves/decisions"))
                        .param("chosen", late + ":T0", other + ":T0")
                        .param("kind", "skip")
                        .param("reason", "illness"))
                .andExpect(redirectedUrl("/staff/waves"))
                .andExpect(flash().attribute("said", "skip"))
                .andExpect(flash().attribute("saidOf", 2))
                .andReturn();
        UUID batch = (UUID) decided.getFlashMap().get("undo");

        browser.perform(as(get("/staff/waves?filter=true&region=" + REGION)).flashAttrs(decided.getFlashMap()))
                .andExpect(content()
                        .string(allOf(
                                not(containsString(late)),
                                containsString("Overgeslagen: 2."),
                                containsString(batch.toString()))));
        browser.perform(as(post("/staff/waves/undo")).param("batch", batch.toString()))
                .andExpect(redirectedUrl("/staff/waves"))
                .andExpect(flash().attribute("said", "undone"));
        browser.perform(as(get("/staff/waves"))).andExpect(content().string(containsString(late)));
    }

    @Test
    void takesAllThatThePageShowed() throws Exception {
        browser.perform(as(post("/staff/waves/decisions"))
                        .param("all", "true")
                        .param("shown", late + ":T0")
                        .param("kind", "postpone")
                        .param("reason", "no_time")
                        .param("until", office.today().plusDays(2).toString()))
                .andExpect(flash().attribute("saidOf", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "G-AAAAA:T0, skip, illness, '', Dit gezin of deze meting is er niet.",
        "'', skip, illness, '', Kies eerst een of meer rijen.",
        "x, skip, illness, '', Dit gezin of deze meting is er niet.",
        "?, '', illness, '', Kies wat u besluit.",
        "?, skip, moved_abroad, '', Kies een reden die bij het besluit past.",
        "?, postpone, illness, morgen, Vul de dag in tot wanneer u uitstelt.",
        "?, postpone, illness, 2020-01-01, Kies een dag na vandaag."
    })
    void saysWhatToDoWhenItCannotBeDecided(String key, String kind, String reason, String until, String words)
            throws Exception {
        browser.perform(as(post("/staff/waves/decisions"))
                        .param("chosen", key.equals("?") ? late + ":T0" : key)
                        .param("kind", kind)
                        .param("reason", reason)
                        .param("until", until))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void saysThatItIsTooLateToTakeBack() throws Exception {
        UUID batch = office.bean(WaveDecisions.class)
                .decide(
                        java.util.List.of(new ChosenWave(late, "T0")),
                        new Decision(DecisionKind.SKIP, DecisionReason.CRISIS, null),
                        office.coordinator());

        browser.perform(as(post("/staff/waves/undo"))
                        .param("batch", batch.toString())
                        .param("family", late))
                .andExpect(redirectedUrl("/staff/families/" + late))
                .andExpect(flash().attribute("refused", "late"));
    }

    @Test
    void isThereAsAFileWithoutNames() throws Exception {
        browser.perform(as(get("/staff/waves?filter=true&region=" + REGION)));

        browser.perform(as(get("/staff/waves/list.csv")))
                .andExpect(header().string("Content-Type", startsWith("text/csv")))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"metingen.csv\""))
                .andExpect(content()
                        .string(containsString(
                                late + ";T0;late;" + office.today().minusDays(80))));
    }

    @Test
    void refusesAPageThatIsNone() throws Exception {
        browser.perform(as(get("/staff/waves?after=nonsense"))).andExpect(status().isBadRequest());
    }

    @Test
    void speaksEnglishToo() throws Exception {
        browser.perform(as(get("/staff/waves?filter=true&lang=en&region=" + REGION)))
                .andExpect(content().string(containsString("What is due now")));
    }

    @Test
    void isForCoordinatorsOnly() throws Exception {
        StaffMember assistant = office.assistant();
        for (var request : new MockHttpServletRequestBuilder[] {
            get("/staff/waves"),
            get("/staff/waves/list.csv"),
            post("/staff/waves/decisions"),
            post("/staff/waves/undo").param("batch", UUID.randomUUID().toString())
        }) {
            browser.perform(request.with(user(assistant)).with(csrf())).andExpect(status().isForbidden());
        }
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.session(session).with(user(coordinator)).with(csrf());
    }
}
