package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Links that somebody made up: a list that was narrowed by one opens again. */
@IntegrationTest
class CleanQueriesIntegrationTests {

    @Autowired
    WebApplicationContext site;

    private final MockHttpSession session = new MockHttpSession();
    private MockMvc browser;
    private StaffMember coordinator;

    @BeforeEach
    void signIn() {
        var cast = new Cast(site);
        browser = cast.browser();
        coordinator = cast.coordinator();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/families?filter=true&region=%00",
                "/staff/waves?filter=true&wave=%00",
                "/staff/rewards?filter=true&region=%00",
                "/linkage/messages?filter=true&family=%00",
                "/staff/calls?after=%00"
            })
    void refusesWhatNoDatabaseKeepsAndKeepsItInNoFilter(String address) throws Exception {
        assertThat(statusOf(address)).isEqualTo(400);
        assertThat(statusOf(address.substring(0, address.indexOf('?')))).isEqualTo(200);
    }

    /** Whatever the field is called; nothing of the form is kept. */
    @ParameterizedTest
    @CsvSource({
        "/linkage/meldcode, family",
        "/linkage/families/G-00000/consent/given, purpose",
        "/linkage/families/G-00000/consent/withdrawn, reason",
        "/staff/families/new, region",
        "/staff/recruitment/import/take, row",
        "/linkage/search, last",
        "/staff/alarms/duty, telephone"
    })
    @Tag("R27")
    void refusesAFormWithWhatNoDatabaseKeeps(String address, String field) throws Exception {
        for (MockHttpServletRequestBuilder form : List.of(
                post(address).param(field, "a\0b"),
                post(address).param(field, "ab", "\0"),
                post(address).param("\0", "ab"))) {
            browser.perform(form.session(session).with(user(coordinator)).with(csrf()))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void asksForTheProofOfAFormBeforeItLooksIntoIt() throws Exception {
        browser.perform(post("/linkage/meldcode")
                        .param("family", "\0")
                        .session(session)
                        .with(user(coordinator)))
                .andExpect(status().isForbidden());
    }

    @Test
    void knowsNoPlaceInTheListThatIsNone() throws Exception {
        assertThat(statusOf("/staff/rewards?after=2026-13-45_------------------------------------"))
                .isEqualTo(404);
        assertThat(statusOf("/staff/rewards?after=2026-01-01_x")).isEqualTo(404);
    }

    private int statusOf(String address) throws Exception {
        return browser.perform(get(URI.create(address)).session(session).with(user(coordinator)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
