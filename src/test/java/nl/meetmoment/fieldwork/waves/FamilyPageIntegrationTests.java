package nl.meetmoment.fieldwork.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.YearMonth;
import java.util.List;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.FamilyRecord;
import nl.meetmoment.fieldwork.FamilyRecords;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.VisitDefaults;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** Of a mother (1), a daughter of nine under an OTS (2, kind B) and a son of fifteen (3, kind A), registered 80 days ago. */
@IntegrationTest
class FamilyPageIntegrationTests {

    @Autowired
    WebApplicationContext site;

    private final JdbcClient store = TestDatabase.owner();

    private final MockHttpSession session = new MockHttpSession();

    private Office office;
    private MockMvc browser;
    private StaffMember coordinator;
    private RegisteredFamily family;
    private String page;

    @BeforeEach
    void begin() {
        office = new Office(site);
        browser = office.browser();
        coordinator = office.coordinator();
        family = office.family("vt_kennemerland", 80);
        page = "/staff/families/" + family.caseNumber();
    }

    @Test
    void showsWavesAndParticipantsAndWhereNamesAre() throws Exception {
        browser.perform(as(get(page)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Kennemerland"),
                                containsString("te laat"),
                                containsString("dochter van 9"),
                                containsString("kind B"),
                                containsString("OTS"),
                                containsString("/linkage/families/" + family.caseNumber()),
                                containsString(page + "/plan?wave=T2"))));
    }

    @Test
    void isNotThereForAnotherNumberAndForCoordinatorsOnly() throws Exception {
        browser.perform(as(get("/staff/families/G-00000"))).andExpect(status().isNotFound());
        StaffMember assistant = office.assistant();
        for (var request : new MockHttpServletRequestBuilder[] {
            get(page),
            get("/staff/families"),
            get("/staff/families/list.csv"),
            get("/staff/families/regions"),
            get("/staff/families/new"),
            post("/staff/families/new"),
            post(page + "/waves").param("wave", "T0"),
            post(page + "/selection"),
            post(page + "/region"),
            post(page + "/members/1/stop"),
            post(page + "/join")
        }) {
            browser.perform(request.with(user(assistant)).with(csrf())).andExpect(status().isForbidden());
        }
    }

    @Test
    void decidesAboutAWaveAndShowsWhatWasDecided() throws Exception {
        browser.perform(as(post(page + "/waves"))
                        .param("wave", "T0")
                        .param("kind", "cancel")
                        .param("reason", "deceased"))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("said", "cancel"));

        browser.perform(as(get(page)))
                .andExpect(content().string(allOf(containsString("vervallen"), containsString("Overlijden"))));
        browser.perform(as(post(page + "/waves"))
                        .param("wave", "T0")
                        .param("kind", "postpone")
                        .param("reason", "illness"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Vul de dag in tot wanneer u uitstelt.")));
    }

    @Test
    void keepsAMoveAndCountsTheFamilyInBothRegions() throws Exception {
        int before = families("vt_kennemerland");
        int there = families("vt_zaanstreek_waterland");

        change(
                        "/region",
                        "region",
                        "vt_zaanstreek_waterland",
                        "from",
                        office.today().toString())
                .andExpect(redirectedUrl(page));

        assertThat(record().region()).isEqualTo("vt_zaanstreek_waterland");
        assertThat(families("vt_kennemerland")).isEqualTo(before);
        assertThat(families("vt_zaanstreek_waterland")).isEqualTo(there + 1);
        browser.perform(as(get("/staff/families/regions")))
                .andExpect(content().string(containsString("Zaanstreek Waterland")));
    }

    @Test
    void countsAWaveThatWasBegunBeforeAMoveInBothRegionsAsTheFormSays() throws Exception {
        store.sql("insert into fieldwork.questionnaire_task (handle, participant_id, wave, questionnaire, mode, state, "
                        + "started_at, version) values (gen_random_uuid(), ?, 'T0', 'parent', 'visit', 'started', "
                        + "now() - interval '20 days', 0)")
                .param(family.participants().get(0).id())
                .update();
        int former = begun("Kennemerland");
        int next = begun("Zaanstreek Waterland");

        browser.perform(as(get(page)))
                .andExpect(content()
                        .string(containsString("met al zijn metingen in beide, ook met die van vóór de verhuizing")));
        change(
                "/region",
                "region",
                "vt_zaanstreek_waterland",
                "from",
                office.today().toString());

        assertThat(begun("Kennemerland")).isEqualTo(former);
        assertThat(begun("Zaanstreek Waterland")).isEqualTo(next + 1);
        browser.perform(as(get("/staff/families/regions")))
                .andExpect(content().string(containsString("met al zijn metingen")));
    }

    /** Of T0. */
    private int begun(String region) {
        return office.bean(RegionFigures.class).all().stream()
                .filter(row -> row.region().equals(region))
                .findFirst()
                .orElseThrow()
                .begun()
                .get(0);
    }

    @Test
    void changesAMeasureFromADay() throws Exception {
        change("/members/2/measure", "measure", "uhp", "from", office.today().toString())
                .andExpect(redirectedUrl(page));

        assertThat(record().members().get(1).measure()).isEqualTo("uhp");
        browser.perform(as(get(page))).andExpect(content().string(containsString("andere maatregel")));
    }

    @Test
    void visitsAChildThatLeftHomeOnlyWhenItIsChosen() throws Exception {
        VisitDefaults defaults = office.bean(VisitDefaults.class);
        change("/members/3/left-home", "from", office.today().toString()).andExpect(redirectedUrl(page));
        assertThat(defaults.whom(family.caseNumber(), "T0", office.today())).hasSize(2);
        assertThat(record().members().get(2).letter()).isEqualTo("A");

        change("/members/3/came-home").andExpect(redirectedUrl(page));
        assertThat(defaults.whom(family.caseNumber(), "T0", office.today())).hasSize(3);
    }

    @Test
    void waitsForNobodyWhoStopped() throws Exception {
        for (int number = 1; number <= 3; number++) {
            change("/members/" + number + "/stop", "reason", "no_time").andExpect(redirectedUrl(page));
        }
        assertThat(t0()).isEqualTo(WaveState.CANCELLED);

        change("/members/1/resume").andExpect(redirectedUrl(page));
        assertThat(t0()).isEqualTo(WaveState.LATE);
        assertThat(store.sql("select reason from fieldwork.family_change where case_number = ? and kind = 'stopped'")
                        .param(family.caseNumber())
                        .query(String.class)
                        .list())
                .containsOnly("no_time")
                .hasSize(3);
    }

    @Test
    void choosesOtherChildrenAndWarnsWhenNoneIsUnderTheMeasure() throws Exception {
        change("/selection", "children", "3", "reason", "child_declines").andExpect(redirectedUrl(page));

        assertThat(record().members()).extracting(FamilyRecord.Member::letter).containsExactly("", "", "A");
        browser.perform(as(get(page)))
                .andExpect(content().string(containsString("geen van de gekozen kinderen valt eronder")));
    }

    @Test
    void takesInAParentWhoJoins() throws Exception {
        change("/join", "relation", "father", "sex", "male", "birth", "04-1980", "takesPart", "true")
                .andExpect(redirectedUrl(page));

        FamilyRecord.Member father = record().members().get(3);
        assertThat(father.number()).isEqualTo(4);
        assertThat(father.joined()).isEqualTo(office.today());
        assertThat(father.word()).isEqualTo("father");
    }

    @ParameterizedTest
    @CsvSource({
        "/region, region, vt_nowhere, 2026-01-01, Kies een regio of organisatie.",
        "/region, region, vt_kennemerland, 2026-11-01, Het gezin is daar al.",
        "/region, region, vt_twente, 2020-01-01, Het gezin is op of na die dag al verhuisd.",
        "/region, region, vt_twente, 2999-01-01, Kies vandaag of een eerdere dag.",
        "/region, region, vt_twente, -999999999-01-01, Vul de dag in vanaf wanneer het geldt.",
        "/region, region, vt_twente, gisteren, Vul de dag in vanaf wanneer het geldt.",
        "/members/2/measure, measure, ?, 2026-11-01, Kies een maatregel.",
        "/members/2/measure, measure, uhp, 2020-01-01, De laatste maatregel begon na die dag.",
        "/members/1/measure, measure, uhp, 2026-11-01, Dat kan alleen bij een kind.",
        "/members/1/stop, reason, ?, '', Kies een reden.",
        "/members/1/stop, reason, under_measure, '', Kies een reden.",
        "/members/1/resume, reason, '', '', Deze deelnemer doet al mee.",
        "/members/2/came-home, reason, '', '', Dit kind woont al thuis.",
        "/selection, reason, under_measure, '', Kies een of twee kinderen.",
        "/join, relation, ?, '', Kies wie het is.",
        "/join, relation, mother, '', Kies het geslacht."
    })
    void saysWhatToDoWhenItCannotBe(String form, String field, String value, String from, String words)
            throws Exception {
        change(form, field, value, "from", from)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void isNotThereForAParticipantThatIsNot() throws Exception {
        change("/members/9/resume").andExpect(status().isNotFound());
    }

    @Test
    void findsAFamilyByTheBeginningOfItsNumberAndKeepsTheChoice() throws Exception {
        String other = office.family("vt_kennemerland", 10).caseNumber();
        browser.perform(as(get("/staff/families?filter=true&number="
                + family.caseNumber().substring(2, 6).toLowerCase())));

        browser.perform(as(get("/staff/families")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(family.caseNumber()), not(containsString(other)))));
        browser.perform(as(get("/staff/families/list.csv")))
                .andExpect(content()
                        .string(matchesPattern(
                                "(?s).*" + family.caseNumber() + ";Kennemerland;[0-9-]+;;1;2;late;not_yet;not_yet.*")));
    }

    @Test
    void registersAFamily() throws Exception {
        String location = browser.perform(as(post("/staff/families/new"))
                        .param("region", "vt_twente")
                        .param("intake", office.today().toString())
                        .params(member(0, "mother", "female", "1986-05", "none"))
                        .params(member(1, "child", "male", birth(9), "ots")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(location).matches("/staff/families/G-[A-Z0-9]{5}");
        browser.perform(as(get(location)))
                .andExpect(content()
                        .string(allOf(containsString("zoon van 9"), containsString("in het onderzoek gezet"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1986-05, 9, Kies een regio of organisatie.",
        "vt_twente, 05-86, 9, 'Vul maand en jaar van geboorte in, zoals 04-2017.'",
        "vt_twente, 1986-05, 18, Vul ten minste één kind in",
        "vt_twente, 1986-05, 2, Vul ten minste één kind in"
    })
    void registersNothingThatIsNotRight(String region, String birth, int age, String words) throws Exception {
        browser.perform(as(post("/staff/families/new"))
                        .param("region", region)
                        .param("intake", office.today().toString())
                        .params(member(0, "mother", "female", birth, "none"))
                        .params(member(1, "child", "male", birth(age), "ots")))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString(words), containsString("value=\"" + birth + "\""))));
    }

    @Test
    void givesMoreLinesAndKeepsWhatWasTyped() throws Exception {
        browser.perform(as(get("/staff/families/new")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("member-7-relation"))));
        browser.perform(as(post("/staff/families/new"))
                        .param("more", "true")
                        .param("intake", "2026-01-02")
                        .params(member(5, "mother", "female", "1986-05", "none")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("member-7-relation"), containsString("1986-05"))));
    }

    private static MultiValueMap<String, String> member(
            int line, String relation, String sex, String birth, String measure) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("members[" + line + "].relation", relation);
        fields.add("members[" + line + "].sex", sex);
        fields.add("members[" + line + "].birth", birth);
        fields.add("members[" + line + "].measure", measure);
        fields.add("members[" + line + "].takesPart", "true");
        return fields;
    }

    private String birth(int age) {
        return YearMonth.from(office.today()).minusMonths(age * 12 + 1).toString();
    }

    private ResultActions change(String form, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = as(post(page + form));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    private FamilyRecord record() {
        return office.bean(FamilyRecords.class).of(family.caseNumber()).orElseThrow();
    }

    private WaveState t0() {
        return office.bean(Standings.class)
                .of(List.of(family.caseNumber()))
                .get(0)
                .wave()
                .state();
    }

    private int families(String region) {
        return store.sql("select count(distinct case_number) from fieldwork.family_region where region = ?")
                .param(region)
                .query(Integer.class)
                .single();
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.session(session).with(user(coordinator)).with(csrf());
    }
}
