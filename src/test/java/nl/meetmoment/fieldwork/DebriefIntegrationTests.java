package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class DebriefIntegrationTests {

    @Autowired
    WebApplicationContext site;

    private Cast cast;
    private MockMvc browser;
    private StaffMember coordinator;
    private StaffMember assistant;
    private RegisteredFamily family;
    private UUID visit;

    @BeforeEach
    void visit() {
        cast = new Cast(site);
        browser = cast.browser();
        coordinator = cast.coordinator();
        assistant = cast.assistant();
        family = cast.familyOfFour();
        visit = cast.visitUnderWay(family, assistant);
    }

    @Test
    void isDueWhenTheVisitIsClosedAndThenHeldOnce() throws Exception {
        assertThat(hold(coordinator)).isEqualTo(404);
        cast.bean(VisitConduct.class)
                .close(visit, new VisitReport(60, Disturbances.NONE, OthersPresent.NOBODY, true, true, ""));
        assertThat(due()).isTrue();

        assertThat(hold(coordinator)).isEqualTo(303);
        assertThat(hold(cast.coordinator())).isEqualTo(303);

        assertThat(due()).isFalse();
        assertThat(TestDatabase.owner()
                        .sql(
                                "select actor || ' ' || action from audit.entry where subject = ? and action like 'debrief.%'")
                        .param(family.caseNumber())
                        .query(String.class)
                        .list())
                .as("by the first alone")
                .containsExactly(coordinator.id() + " debrief.held");
        assertThat(page()).contains("/staff/visits/" + visit, coordinator.name());
    }

    @Test
    void isTheCoordinatorsOnly() throws Exception {
        for (StaffMember other : new StaffMember[] {assistant, cast.caller(), cast.researcher()}) {
            assertThat(hold(other)).isEqualTo(403);
            assertThat(browser.perform(get("/staff/debriefs").with(user(other)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    private boolean due() throws Exception {
        return page().contains("/staff/visits/" + visit + "/debrief");
    }

    private String page() throws Exception {
        return browser.perform(get("/staff/debriefs").with(user(coordinator)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int hold(StaffMember who) throws Exception {
        return browser.perform(post("/staff/visits/" + visit + "/debrief")
                        .with(user(who))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
