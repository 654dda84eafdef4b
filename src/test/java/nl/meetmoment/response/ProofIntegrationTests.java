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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.study.Proof;
import nl.meetmoment.study.ProofTable;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

@IntegrationTest
class ProofIntegrationTests {

    private static final Pattern PREVIEW = Pattern.compile("href=\"(/staff/preview\\?[^\"]+)\"");

    @Autowired
    WebApplicationContext site;

    @Autowired
    Accounts accounts;

    @Autowired
    Proofs proofs;

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
        int expected = role == Role.COORDINATOR || role == Role.ADMINISTRATOR ? 200 : 403;

        for (String path : List.of("/staff/proof", "/staff/proof/0")) {
            browser.perform(get(path).with(user(member(role)))).andExpect(status().is(expected));
            browser.perform(get(path)).andExpect(redirectedUrl("/staff/sign-in"));
        }
    }

    @Test
    void showsEveryLineOfTheReport() throws Exception {
        String html = html("/staff/proof");

        List<ProofTable.Line> lines = ProofTable.of(proofs.current()).stream()
                .flatMap(table -> table.lines().stream())
                .toList();
        assertThat(html.split("<meter", -1)).hasSize(lines.size() + 1);
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(html)
                .contains("/staff/proof/" + line.number() + "\"")
                .contains(">" + line.items() + "<"));
        assertThat(html).contains("Gewenst: 60 tot en met 120 minuten.").doesNotContain("??");
    }

    @Test
    void marksWhatTakesTooLong() throws Exception {
        Proof proof = proofs.current();
        long off = ProofTable.of(proof).stream()
                .flatMap(table -> table.lines().stream())
                .filter(line -> proof.length(line.row()) != Proof.Length.GOOD)
                .count();

        assertThat(html("/staff/proof").split("badge--attention", -1)).hasSize((int) off + 1);
    }

    @Test
    void callsTheCasesByTheirTitle() throws Exception {
        assertThat(html("/staff/proof?lang=nl")).contains(">zonder partner<").doesNotContain("no_partner<");
        assertThat(html("/staff/proof?lang=en")).contains(">without a partner<");
    }

    @Test
    void isMadeOnce() {
        assertThat(proofs.current()).isSameAs(proofs.current());
    }

    @Test
    void opensThePartsOfAKindOfRespondent() throws Exception {
        int child = firstOf("child");

        browser.perform(get("/staff/proof/" + child).with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kwaliteit van leven")))
                .andExpect(content().string(not(containsString("Opvoeden bij conflicten"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void listsThePagesOfAKindOfRespondent() throws Exception {
        String html = html("/staff/proof/" + firstOf("parent"));
        Proof proof = proofs.current();

        assertThat(proof.pages(proof.rows().get(firstOf("parent")).respondent()))
                .hasSizeGreaterThan(100)
                .allSatisfy(page -> assertThat(html).contains(">" + page.name() + "<"));
        assertThat(html).contains("alleen tekst", "keuzevragen", "bij sommige antwoorden", "dudit_1 !=");
    }

    @Test
    void leadsIntoThePreviewOfThatRespondent() throws Exception {
        for (int number : List.of(firstOf("parent"), firstOf("child"), twoChildrenLater())) {
            Matcher link = PREVIEW.matcher(html("/staff/proof/" + number));
            assertThat(link.find()).isTrue();
            var fields = UriComponentsBuilder.fromUriString(link.group(1).replace("&amp;", "&"))
                    .build()
                    .getQueryParams();
            var session = new MockHttpSession();

            browser.perform(post("/staff/preview")
                            .params(fields)
                            .session(session)
                            .with(user(coordinator))
                            .with(csrf()))
                    .andExpect(redirectedUrlPattern("/staff/preview/p/*"));
            Response preview = (Response) session.getAttribute(Previews.class.getName());
            Proof proof = proofs.current();
            assertThat(preview.plan().facts())
                    .isEqualTo(proof.plan(proof.rows().get(number).respondent()).facts());
        }
    }

    @Test
    void knowsNoOtherKinds() throws Exception {
        int after = proofs.current().rows().size();

        for (String path :
                List.of("/staff/proof/" + after, "/staff/proof/-1", "/staff/proof/9999999", "/staff/proof/x")) {
            browser.perform(get(path).with(user(coordinator))).andExpect(status().isNotFound());
        }
    }

    @Test
    void showsAParentOfAnyTwoChildren() throws Exception {
        String html = html("/staff/proof/pair?wave=T0&measure=ots&ofCase=partner&ageA=5&ageB=14");

        assertThat(html)
                .contains("Ouder met twee kinderen van verschillende leeftijd", ">14 + 5<", "Bekijk als deze deelnemer")
                .doesNotContain("??");
        for (String wrong : List.of(
                "wave=T9&measure=ots&ofCase=partner&ageA=5&ageB=14",
                "wave=T0&measure=x&ofCase=partner&ageA=5&ageB=14",
                "wave=T0&measure=ots&ofCase=x&ageA=5&ageB=14",
                "wave=T0&measure=ots&ofCase=partner&ageA=5&ageB=18",
                "wave=T0&measure=ots&ofCase=partner&ageA=2&ageB=5")) {
            browser.perform(get("/staff/proof/pair?" + wrong).with(user(coordinator)))
                    .andExpect(status().isNotFound());
        }
    }

    private int firstOf(String informant) {
        List<Proof.Row> rows = proofs.current().rows();
        return IntStream.range(0, rows.size())
                .filter(number -> rows.get(number).respondent().informant().equals(informant))
                .findFirst()
                .orElseThrow();
    }

    private int twoChildrenLater() {
        List<Proof.Row> rows = proofs.current().rows();
        return IntStream.range(0, rows.size())
                .filter(number -> rows.get(number).respondent().ages().size() == 2
                        && rows.get(number).respondent().wave().equals("T2"))
                .findFirst()
                .orElseThrow();
    }

    private String html(String path) throws Exception {
        return browser.perform(get(path).with(user(coordinator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private StaffMember member(Role role) {
        String userName = "proof-" + UUID.randomUUID();
        UUID id = accounts.create(
                new NewAccount(userName, "Robin de Proef", role, "vijftien tekens of meer", null, null));
        return new StaffMember(id, userName, "Robin de Proef", role, null, null);
    }
}
