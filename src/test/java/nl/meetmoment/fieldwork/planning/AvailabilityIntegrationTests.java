package nl.meetmoment.fieldwork.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.NewVisit;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.VisitSchedule;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class AvailabilityIntegrationTests {

    @Autowired
    WebApplicationContext site;

    @Autowired
    AssistantHours hours;

    private Crew crew;
    private StaffMember assistant;
    private LocalDate monday;

    @BeforeEach
    void meet() {
        crew = new Crew(site);
        assistant = crew.assistant();
        monday = crew.nextMonday();
    }

    @Test
    void keepsTheOwnWeekDaysAndTerms() throws Exception {
        send("/weekly", "day", "1", "from", "09:00", "until", "13:00").andExpect(redirectedUrl("/staff/availability"));
        send("/exceptions", "kind", "extra", "date", monday.toString(), "from", "18:00", "until", "20:00");
        send("/exceptions", "kind", "free", "date", monday.plusDays(1).toString());
        send("/terms", "postcode", "3511", "mostVisits", "4");

        HoursView view = hours.of(assistant.id(), assistant.name());
        assertThat(view.weekly())
                .extracting(HoursStore.Week::day, HoursStore.Week::hours)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DayOfWeek.MONDAY, hours("09:00", "13:00")));
        assertThat(view.exceptions())
                .extracting(HoursStore.Special::hours)
                .containsExactly(hours("18:00", "20:00"), null);
        assertThat(view.terms()).isEqualTo(new Terms("3511", 4));
        page().andExpect(content().string(containsString("09:00–13:00")))
                .andExpect(content().string(containsString("extra uren 18:00–20:00")));
    }

    @Test
    void saysHowManyVisitsStillStandOnAFreeDay() throws Exception {
        RegisteredFamily family = crew.family();
        site.getBean(VisitSchedule.class)
                .plan(new NewVisit(
                        family.caseNumber(), "T0", Crew.at(monday, 10), assistant.id(), Set.of(Crew.id(family, 1))));

        send("/exceptions", "kind", "free", "date", monday.toString()).andExpect(flash().attribute("visitsThen", 1));
        send("/exceptions", "kind", "free", "date", monday.plusDays(1).toString())
                .andExpect(flash().attribute("visitsThen", 0));
    }

    @Test
    void refusesHoursThatOverlapAndKeepsWhatWasTyped() throws Exception {
        send("/weekly", "day", "1", "from", "09:00", "until", "13:00");

        send("/weekly", "day", "1", "from", "12:30", "until", "15:00")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Op die dag staan al uren die hiermee overlappen.")))
                .andExpect(content().string(containsString("value=\"12:30\"")));
        send("/weekly", "day", "1", "from", "13:00", "until", "15:00").andExpect(status().isSeeOther());
        send("/exceptions", "kind", "extra", "date", monday.toString(), "from", "14:00", "until", "16:00")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void saysWhatIsWrongWithADayOrATime() throws Exception {
        refused("/weekly", "Kies een dag.", "day", "8", "from", "09:00", "until", "10:00");
        refused("/weekly", "ligt voor de tijd van", "day", "1", "from", "10:00", "until", "10:00");
        refused("/weekly", "Vul een tijd in", "day", "1", "from", "tien", "until", "10:00");
        refused("/exceptions", "Vul een datum in", "kind", "free", "date", "morgen");
        refused(
                "/exceptions",
                "Die dag is voorbij",
                "kind",
                "free",
                "date",
                crew.today().minusDays(1).toString());
        refused("/terms", "Vul vier cijfers in", "postcode", "0123", "mostVisits", "4");
        refused("/terms", "Vul een getal in", "postcode", "", "mostVisits", "41");
    }

    @Test
    void keepsFreeDaysAndExtraHoursApart() throws Exception {
        send("/exceptions", "kind", "free", "date", monday.toString());

        refused("/exceptions", "Die dag was al vrij.", "kind", "free", "date", monday.toString());
        refused(
                "/exceptions",
                "Die dag is vrij.",
                "kind",
                "extra",
                "date",
                monday.toString(),
                "from",
                "09:00",
                "until",
                "10:00");
        hours.addExtra(assistant.id(), monday.plusDays(1), hours("09:00", "10:00"));
        refused(
                "/exceptions",
                "Op die dag staan extra uren.",
                "kind",
                "free",
                "date",
                monday.plusDays(1).toString());
    }

    @Test
    void takesAnEntryAwayForNobodyElse() throws Exception {
        hours.addWeekly(assistant.id(), DayOfWeek.FRIDAY, hours("09:00", "10:00"));
        String entry = hours.of(assistant.id(), "").weekly().get(0).id().toString();

        crew.browser()
                .perform(post("/staff/availability/remove")
                        .param("entry", entry)
                        .with(user(crew.assistant()))
                        .with(csrf()));
        assertThat(hours.of(assistant.id(), "").weekly()).hasSize(1);
        send("/remove", "entry", entry);
        assertThat(hours.of(assistant.id(), "").weekly()).isEmpty();
    }

    @Test
    void isForTheCoordinatorPerAssistantAndForNobodyElse() throws Exception {
        String address = "/staff/assistants/" + assistant.id() + "/availability";

        crew.browser().perform(get(address).with(user(crew.coordinator()))).andExpect(status().isOk());
        crew.browser().perform(get(address).with(user(assistant))).andExpect(status().isForbidden());
        crew.browser()
                .perform(get("/staff/availability").with(user(crew.researcher())))
                .andExpect(status().isForbidden());
        crew.browser()
                .perform(get("/staff/assistants/" + crew.coordinator().id() + "/availability")
                        .with(user(crew.coordinator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void listsTheAssistantsForWhoPlans() throws Exception {
        crew.browser()
                .perform(get("/staff/assistants").with(user(crew.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/staff/assistants/" + assistant.id() + "/availability")));
        crew.browser().perform(get("/staff/assistants").with(user(assistant))).andExpect(status().isForbidden());
    }

    private void refused(String part, String sentence, String... fields) throws Exception {
        send(part, fields)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)));
    }

    private ResultActions send(String part, String... fields) throws Exception {
        var sent = post("/staff/availability" + part).with(user(assistant)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            sent.param(fields[at], fields[at + 1]);
        }
        return crew.browser().perform(sent);
    }

    private ResultActions page() throws Exception {
        return crew.browser().perform(get("/staff/availability").with(user(assistant)));
    }

    private static Hours hours(String from, String until) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(until));
    }
}
