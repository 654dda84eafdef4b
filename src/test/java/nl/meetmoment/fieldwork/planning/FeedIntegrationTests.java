package nl.meetmoment.fieldwork.planning;

import static nl.meetmoment.fieldwork.planning.Crew.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.RevealingWords;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.CancelReason;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class FeedIntegrationTests {

    @Autowired
    WebApplicationContext site;

    @Autowired
    Appointments appointments;

    private Crew crew;
    private StaffMember coordinator;
    private StaffMember assistant;
    private RegisteredFamily family;
    private UUID visit;
    private String path;

    @BeforeEach
    void plan() throws Exception {
        crew = new Crew(site);
        coordinator = crew.coordinator();
        assistant = crew.assistant();
        family = crew.family();
        visit = appointments.plan(
                new NewAppointment(
                        family.caseNumber(),
                        "T0",
                        VisitKind.HOME,
                        at(crew.nextMonday(), 10),
                        Duration.ofHours(2),
                        assistant.id(),
                        null,
                        family.everybody(),
                        null),
                coordinator.id());
        path = made();
    }

    @Test
    @Tag("S2")
    void tellsTimesAndNothingAboutAnybody() throws Exception {
        String calendar = calendar();

        assertThat(calendar).contains("SUMMARY:Afspraak", "STATUS:CONFIRMED").contains("DTSTART:");
        assertThat(calendar)
                .doesNotContain(
                        family.caseNumber(), visit.toString(), assistant.id().toString(), "Utrecht", "LOCATION");
        assertThat(RevealingWords.in(calendar)).isEmpty();
        assertThat(calendar.substring(calendar.indexOf("BEGIN:VEVENT"))
                        .lines()
                        .map(line -> line.replaceAll("[;:].*", "")))
                .containsOnly(
                        "BEGIN",
                        "UID",
                        "DTSTAMP",
                        "LAST-MODIFIED",
                        "SEQUENCE",
                        "DTSTART",
                        "DTEND",
                        "SUMMARY",
                        "CLASS",
                        "TRANSP",
                        "STATUS",
                        "END");
    }

    @Test
    void keepsTheUidAndCountsChangesUntilItIsCancelled() throws Exception {
        String uid = line(calendar(), "UID:");
        appointments.move(visit, at(crew.nextMonday(), 14), Duration.ofHours(1), null, coordinator.id());
        assertThat(line(calendar(), "UID:")).isEqualTo(uid);
        assertThat(line(calendar(), "SEQUENCE:")).isEqualTo("SEQUENCE:1");

        appointments.cancel(visit, CancelReason.OTHER, coordinator.id());

        assertThat(calendar()).contains(uid, "SEQUENCE:2", "STATUS:CANCELLED");
    }

    @Test
    void cancelsWhatWasGivenToSomebodyElse() throws Exception {
        appointments.reassign(visit, crew.assistant().id(), null, null, coordinator.id());

        assertThat(calendar()).contains("STATUS:CANCELLED").doesNotContain("STATUS:CONFIRMED");
    }

    @Test
    void isGoneWhenAnotherAddressWasMadeOrItWasRevoked() throws Exception {
        String former = path;
        path = made();
        crew.browser().perform(get(former)).andExpect(status().isNotFound());
        assertThat(calendar()).contains("BEGIN:VEVENT");

        crew.browser().perform(post("/staff/feed/revoke").with(user(assistant)).with(csrf()));

        crew.browser().perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void isGoneForADisabledAccount() throws Exception {
        JdbcClient.create(new DriverManagerDataSource(
                        TestDatabase.server().url(),
                        "mm_migrator",
                        TestDatabase.server().password("mm_migrator")))
                .sql("update access.account set disabled_at = now() where id = ?")
                .param(assistant.id())
                .update();

        crew.browser().perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void takesNothingButReadingAtAnAddressThatIsThere() throws Exception {
        crew.browser().perform(get("/feed/unknown.ics")).andExpect(status().isNotFound());
        crew.browser().perform(get("/feed/unknown")).andExpect(status().isNotFound());
        crew.browser().perform(get("/feed/a/b.ics")).andExpect(status().isNotFound());
        crew.browser().perform(post(path)).andExpect(status().isForbidden());
        crew.browser().perform(get("/staff/feed").with(user(coordinator))).andExpect(status().isForbidden());
    }

    private String made() throws Exception {
        Object address = crew.browser()
                .perform(post("/staff/feed").with(user(assistant)).with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getFlashMap()
                .get("opened");
        return java.net.URI.create(String.valueOf(address)).getPath();
    }

    private String calendar() throws Exception {
        return crew.browser()
                .perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String line(String calendar, String beginning) {
        return calendar.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
