package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Cast.id;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

/** Who may look at the guidance of an appointment. */
@IntegrationTest
class GuidanceIntegrationTests {

    @Autowired
    WebApplicationContext site;

    private Cast cast;
    private Neighbours neighbours;
    private MockMvc browser;
    private StaffMember assistant;
    private RegisteredFamily family;
    private UUID visit;

    @BeforeEach
    void call() {
        cast = new Cast(site);
        neighbours = new Neighbours(site);
        browser = cast.browser();
        assistant = cast.assistant();
        family = cast.familyOfFour();
        visit = cast.guidedUnderWay(family, assistant);
    }

    @AfterEach
    void hangUp() {
        neighbours.close();
    }

    @Test
    @Tag("S6")
    void showsEverybodyWhoFillsIn() throws Exception {
        look(assistant)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Er is nog geen startcode")));
        cast.bean(ResponseOpening.class).open(visit, id(family, 1));
        look(assistant).andExpect(content().string(containsString("Verborgen.")));

        line(id(family, 1), assistant).andExpect(redirectedUrl("/staff/visits/" + visit + "/guidance"));
        look(assistant).andExpect(content().string(containsString("De lijn is weg")));
    }

    @Test
    @Tag("S5")
    void isThereForTheVisitsAssistantOnly() throws Exception {
        look(cast.assistant()).andExpect(status().isNotFound());
        look(cast.coordinator()).andExpect(status().isForbidden());
        look(cast.caller()).andExpect(status().isForbidden());
        line(id(family, 1), cast.assistant()).andExpect(status().isNotFound());
    }

    @Test
    void takesTheLineOfNobodyWithoutAStartCode() throws Exception {
        line(id(family, 1), assistant).andExpect(status().isNotFound());
        line(UUID.randomUUID(), assistant).andExpect(status().isNotFound());
    }

    @Test
    void isOverWithTheAppointment() throws Exception {
        cast.bean(VisitConduct.class).close(visit, VisitTests.REPORT);

        look(assistant).andExpect(status().isNotFound());
    }

    private ResultActions look(StaffMember who) throws Exception {
        return browser.perform(get("/staff/visits/" + visit + "/guidance").with(user(who)));
    }

    private ResultActions line(UUID participant, StaffMember who) throws Exception {
        return browser.perform(post("/staff/visits/" + visit + "/guidance/line")
                .param("participant", participant.toString())
                .param("there", "true")
                .with(user(who))
                .with(csrf()));
    }
}
