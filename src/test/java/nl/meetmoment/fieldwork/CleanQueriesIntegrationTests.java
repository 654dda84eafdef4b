package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
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
        assertThat(status(address)).isEqualTo(400);
        assertThat(status(address.substring(0, address.indexOf('?')))).isEqualTo(200);
    }

    @Test
    void knowsNoPlaceInTheListThatIsNone() throws Exception {
        assertThat(status("/staff/rewards?after=2026-13-45_------------------------------------"))
                .isEqualTo(404);
        assertThat(status("/staff/rewards?after=2026-01-01_x")).isEqualTo(404);
    }

    private int status(String address) throws Exception {
        return browser.perform(get(URI.create(address)).session(session).with(user(coordinator)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
