package nl.meetmoment.study.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.instrument.OverlayKind;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.store.LiveStudies;
import nl.meetmoment.study.store.NewOverlay;
import nl.meetmoment.study.store.Terms;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** From demonstration to live, which does not go back: one story, in an application of its own. */
@IntegrationTest
@TestPropertySource(properties = "meetmoment.study=" + Coordinators.STUDY)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class GoingLiveIntegrationTests {

    private static final String BANNER = "<aside class=\"demonstration\">";

    @Autowired
    WebApplicationContext site;

    @Autowired
    StudyManagement management;

    @Autowired
    StudyCatalogue catalogue;

    @Autowired
    LiveStudies live;

    private MockMvc browser;
    private StaffMember coordinator;

    @BeforeEach
    void begin() {
        Coordinators.forgetEverything();
        browser = new Coordinators(site).browser();
        coordinator = new Coordinators(site).coordinator();
    }

    @AfterEach
    void forget() {
        Coordinators.forgetEverything();
    }

    @Test
    void takesTheBannerAwayAndKeepsWhatTheLicencesDemand() throws Exception {
        browser.perform(get("/v")).andExpect(content().string(containsString(BANNER)));
        String version = catalogue.current().version();
        UUID wording = apply(OverlayKind.WORDING, Coordinators.WORDING);
        UUID norms = apply(OverlayKind.NORMS, Coordinators.NORMS);
        management.waive("calm", "Met de uitgever afgesproken op 5 januari.", coordinator);

        browser.perform(post("/staff/study/live")
                        .param("sure", "true")
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff/study"));

        assertThat(catalogue.isDemonstration()).isFalse();
        assertThat(live.of(Coordinators.STUDY)).isPresent();
        assertThat(catalogue.version(version).version()).isEqualTo(version);
        for (String page : new String[] {"/v", "/staff/sign-in"}) {
            browser.perform(get(page)).andExpect(content().string(not(containsString(BANNER))));
        }
        browser.perform(get("/staff/study").with(user(coordinator)))
                .andExpect(content().string(containsString("De studie is live")))
                .andExpect(content().string(containsString("Robin de Proef")))
                .andExpect(content().string(not(containsString("Zet de studie live"))));

        browser.perform(act("/overlays/" + wording + "/withdraw"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("zou zonder officiële tekst komen te staan")));
        browser.perform(act("/instruments/calm/waiver/withdraw")).andExpect(status().isConflict());
        browser.perform(act("/overlays/" + norms + "/withdraw")).andExpect(status().is3xxRedirection());
        management.waive("mood", "De licentie wordt vandaag vernieuwd.", coordinator);
        browser.perform(act("/overlays/" + wording + "/withdraw")).andExpect(status().is3xxRedirection());
        management.goLive(coordinator);
        assertThat(Coordinators.trail(coordinator))
                .endsWith("study.live", "overlay.withdrawn", "waiver.given", "overlay.withdrawn");
    }

    @Test
    void neverHappensWhereFamiliesAreInvented() {
        catalogue.stayDemonstration();

        assertThatThrownBy(() -> management.goLive(coordinator))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("invented");
        assertThat(Coordinators.trail(coordinator)).isEmpty();
        assertThat(live.of(Coordinators.STUDY)).isEmpty();
    }

    private RequestBuilder act(String path) {
        return post("/staff/study" + path)
                .param("sure", "true")
                .with(user(coordinator))
                .with(csrf());
    }

    private UUID apply(OverlayKind kind, String csv) throws Refused {
        var terms = new Terms("L-123", "Instituut van proeven", LocalDate.of(2099, 12, 31));
        UUID id = management.load(new NewOverlay(kind, "mood", csv, "0".repeat(64), terms), coordinator);
        management.apply(id, "", coordinator);
        return id;
    }
}
