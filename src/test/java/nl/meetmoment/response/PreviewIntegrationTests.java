package nl.meetmoment.response;

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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.StudyDefinition;
import nl.meetmoment.study.TargetChild;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class PreviewIntegrationTests {

    private static final Pattern FIELD = Pattern.compile("name=\"([a-z0-9_]+)\" value=\"([^\"]*)\"");
    private static final Pattern RADIO =
            Pattern.compile("<input type=\"radio\"[^>]*?name=\"([a-z0-9_]+)\"[^>]*?value=\"([^\"]*)\"");
    private static final Map<String, String> MOTHER = Map.of(
            "questionnaire", "parent",
            "wave", "T0",
            "region", "vt_flevoland",
            "measure", "none",
            "first", "yes",
            "age", "38",
            "ageA", "12",
            "sexA", "girl",
            "ageB", "7",
            "sexB", "boy");

    @Autowired
    WebApplicationContext site;

    @Autowired
    Accounts accounts;

    private final MockHttpSession session = new MockHttpSession();
    private MockMvc browser;
    private StaffMember coordinator;

    @BeforeEach
    void begin() {
        browser =
                MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
        coordinator = member(Role.COORDINATOR);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isForWhoeverMakesTheStudy(Role role) throws Exception {
        boolean mayPreview = role == Role.COORDINATOR || role == Role.ADMINISTRATOR;
        for (String path : List.of("", "/p/1", "/finish", "/scenario")) {
            int answer = browser.perform(get("/staff/preview" + path).with(user(member(role))))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answer).as(path).isEqualTo(mayPreview ? (path.isEmpty() ? 200 : 303) : 403);
        }
    }

    @Test
    void isForNobodyWithoutAnAccount() throws Exception {
        browser.perform(get("/staff/preview")).andExpect(redirectedUrl("/staff/sign-in"));
        browser.perform(post("/staff/preview").with(user(coordinator))).andExpect(status().isForbidden());
    }

    @Test
    void showsThePagesOfARespondentAndStoresNothing() throws Exception {
        Map<String, Long> before = rows();

        String next = started(MOTHER);
        browser.perform(asked(next))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Proef: er wordt niets bewaard")))
                .andExpect(content().string(containsString("/assets/js/preview")))
                .andExpect(content().string(not(containsString("/v/"))))
                .andExpect(content().string(not(containsString("data-save"))));
        next = walk(next, 12);

        assertThat(next).matches("/staff/preview/p/\\d+").isNotEqualTo("/staff/preview/p/1");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void savesAWalkThatIsReplayed() throws Exception {
        walk(started(MOTHER), 12);

        String yaml = browser.perform(asked("/staff/preview/scenario"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("\"scenario-parent-t0.yaml\"")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        var files = new TreeMap<>(DefinitionFolder.files(DefinitionFolder.REFERENCE));
        files.put("scenarios/walk.yaml", yaml);
        assertThat(StudyDefinition.of(files).findings()).isEmpty();
        files.put("scenarios/walk.yaml", yaml.replaceFirst("- \"[a-z_]+/", "- \"elsewhere/"));
        assertThat(StudyDefinition.of(files).findings()).singleElement().satisfies(finding -> assertThat(finding.rule())
                .isEqualTo("scenario-route"));
    }

    @Test
    void asksOnceForWhatIsOpenAndThenGoesOn() throws Exception {
        String next = withQuestions(started(MOTHER));
        String html = html(next);

        String again = sent(next, Map.of("form", field(html, "form"), "base", "0"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Deze vraag is nog open.")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        sent(next, Map.of("form", field(again, "form"), "base", "0", "gaps", "skip", "nav", "next"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void comesToAnEndWithAChild() throws Exception {
        var child = new LinkedHashMap<>(MOTHER);
        child.putAll(Map.of("questionnaire", "child", "age", "", "ageA", "8", "ageB", ""));

        assertThat(walk(started(child), 400)).isEqualTo("/staff/preview/finish");
        browser.perform(asked("/staff/preview/finish"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dat waren alle vragen")));
        browser.perform(post("/staff/preview/end")
                        .session(session)
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff/preview"));
        browser.perform(asked("/staff/preview/finish")).andExpect(redirectedUrl("/staff/preview"));
    }

    @Test
    void keepsToTheRoute() throws Exception {
        String first = started(MOTHER);

        browser.perform(asked("/staff/preview/p/150")).andExpect(redirectedUrl(first));
        browser.perform(asked("/staff/preview/finish")).andExpect(redirectedUrl(first));
        browser.perform(asked("/staff/preview/p/0")).andExpect(status().isNotFound());
        browser.perform(asked("/staff/preview/p/9999")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"nav, pause, 400", "nav, leave, 400", "nav, fly, 400", "form, x, 400", "not_an_item, 1, 422"})
    void refusesWhatNoPageSends(String field, String value, int status) throws Exception {
        String next = withQuestions(started(MOTHER));
        var fields = new LinkedHashMap<>(Map.of("form", field(html(next), "form"), "base", "0"));
        fields.put(field, value);

        sent(next, fields).andExpect(status().is(status));
    }

    @Test
    void refusesMoreThanAPageCanHold() throws Exception {
        String next = started(MOTHER);

        sent(next, Map.of("form", field(html(next), "form"), "base", "0", "told", "x".repeat(70_000)))
                .andExpect(status().is(413));
    }

    @Test
    void takesNoPageOfThePreviewBefore() throws Exception {
        String next = withQuestions(started(MOTHER));
        var older = Map.of("form", field(html(next), "form"), "base", "0", "gaps", "skip", "nav", "next");
        String first = started(MOTHER);

        sent(next, older).andExpect(redirectedUrl(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"questionnaire", "wave", "region", "measure", "first", "sexA", "sexB", "measureA", "measureB"})
    void refusesWhatNoListOffers(String field) throws Exception {
        var form = new LinkedHashMap<>(MOTHER);
        form.put(field, "'><script>");

        chosen(form).andExpect(status().isBadRequest());
        assertThat(session.getAttribute(Previews.class.getName())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "parent, age, '', van de ouder",
        "parent, age, 7, van de ouder",
        "parent, age, <b>, van de ouder",
        "parent, ageB, 21, van 3 tot en met 17",
        "parent, ageB, 2, van 3 tot en met 17",
        "parent, ageB, 18, van 3 tot en met 17",
        "parent, ageA, '', eerst de leeftijd van kind A",
        "child, ageA, '', dat zelf invult",
        "child, ageA, 7, vanaf 8 jaar",
        "child, ageA, -1, van 3 tot en met 17"
    })
    void saysWhatIsWrongWithAnAge(String questionnaire, String field, String typed, String sentence) throws Exception {
        var form = new LinkedHashMap<>(MOTHER);
        form.put("questionnaire", questionnaire);
        form.put(field, typed);

        chosen(form)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(not(containsString("<b>"))));
    }

    @Test
    void givesEachChildAMeasureOfItsOwn() throws Exception {
        var form = new LinkedHashMap<>(MOTHER);
        form.put("measure", "uhp");
        form.put("measureB", "none");

        started(form);

        var preview = (Response) Objects.requireNonNull(session.getAttribute(Previews.class.getName()));
        Facts facts = preview.plan().facts();
        assertThat(facts.measure()).isEqualTo("uhp");
        assertThat(facts.children()).extracting(TargetChild::measure).containsExactly("uhp", "none");
        assertThat(PreviewForm.of(preview.plan()).measureA()).isEmpty();
        assertThat(PreviewForm.of(preview.plan()).measureB()).isEqualTo("none");
    }

    @Test
    void saysThatNoChildHasAHeavierMeasureThanItsFamily() throws Exception {
        var form = new LinkedHashMap<>(MOTHER);
        form.put("measureB", "ots");

        chosen(form)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("zwaardere maatregel dan het gezin")));
    }

    @Test
    void fillsInWhatALinkSays() throws Exception {
        browser.perform(asked("/staff/preview?questionnaire=child&wave=T2&first=no&measure=ots&ageA=14"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"T2\" selected")))
                .andExpect(content().string(containsString("value=\"14\"")));
    }

    private String started(Map<String, String> form) throws Exception {
        return location(chosen(form).andExpect(status().isSeeOther()));
    }

    private ResultActions chosen(Map<String, String> form) throws Exception {
        return sent("/staff/preview", form);
    }

    /** Answers the first option of each choice and skips the rest. */
    private String walk(String from, int pages) throws Exception {
        String next = from;
        for (int page = 0; page < pages && !next.endsWith("/finish"); page++) {
            String html = html(next);
            var fields = new LinkedHashMap<>(
                    Map.of("form", field(html, "form"), "base", "0", "gaps", "skip", "nav", "next"));
            RADIO.matcher(html).results().forEach(radio -> fields.putIfAbsent(radio.group(1), radio.group(2)));
            next = location(sent(next, fields).andExpect(status().isSeeOther()));
        }
        return next;
    }

    private String withQuestions(String from) throws Exception {
        String next = from;
        while (!html(next).contains("class=\"question")) {
            next = walk(next, 1);
        }
        return next;
    }

    private ResultActions sent(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(path).session(session).with(user(coordinator)).with(csrf());
        fields.forEach(request::param);
        return browser.perform(request);
    }

    private String html(String path) throws Exception {
        return browser.perform(asked(path)).andReturn().getResponse().getContentAsString();
    }

    private MockHttpServletRequestBuilder asked(String path) {
        return get(path).session(session).with(user(coordinator));
    }

    private static String location(ResultActions answer) {
        return String.valueOf(answer.andReturn().getResponse().getRedirectedUrl());
    }

    private static String field(String html, String name) {
        return FIELD.matcher(html)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElseThrow();
    }

    private StaffMember member(Role role) {
        String userName = "preview-" + UUID.randomUUID();
        UUID id = accounts.create(
                new NewAccount(userName, "Robin de Proef", role, "vijftien tekens of meer", null, null));
        return new StaffMember(id, userName, "Robin de Proef", role, null, null);
    }

    /** Of every table that the site has. */
    private static Map<String, Long> rows() {
        var server = TestDatabase.server();
        JdbcClient migrator = JdbcClient.create(
                new DriverManagerDataSource(server.url(), "mm_migrator", server.password("mm_migrator")));
        var rows = new TreeMap<String, Long>();
        migrator.sql("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        migrator.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }
}
