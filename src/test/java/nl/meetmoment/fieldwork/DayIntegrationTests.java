package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Cast.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DayView.Row;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class DayIntegrationTests {

    @Autowired
    WebApplicationContext site;

    @Autowired
    StaffDay days;

    private Cast cast;
    private MockMvc browser;
    private StaffMember assistant;
    private RegisteredFamily family;
    private LocalDate today;

    @BeforeEach
    void begin() {
        cast = new Cast(site);
        browser = cast.browser();
        assistant = cast.assistant();
        family = cast.familyOfFour();
        today = DutchTime.dateOf(cast.now());
    }

    @Test
    void sortsVisitsByWhatIsLateTodayAndThisWeek() {
        UUID forgotten = cast.visit(family, assistant, noon(today.minusDays(20)));
        UUID yesterday = cast.visit(family, assistant, noon(today.minusDays(1)));
        UUID now = cast.visit(family, assistant, noon(today));
        UUID tomorrow = cast.visit(family, assistant, noon(today.plusDays(1)));
        UUID nextWeek = cast.visit(family, assistant, noon(today.plusDays(7)));
        UUID done = cast.visit(family, assistant, noon(today.minusDays(30)));
        cast.bean(VisitConduct.class).close(done, VisitTests.REPORT);

        DayView day = days.of(assistant);

        assertThat(day.late()).extracting(Row::id).containsExactly(forgotten, yesterday);
        assertThat(day.late()).extracting(Row::next).containsOnly("close");
        assertThat(day.today()).extracting(Row::id).containsExactly(now);
        assertThat(day.week()).extracting(Row::id).contains(tomorrow).doesNotContain(nextWeek, done);
    }

    @Test
    void keepsAClosedVisitOfTodayInSight() {
        UUID visit = cast.visit(family, assistant, noon(today));
        cast.bean(VisitConduct.class).close(visit, VisitTests.REPORT);

        assertThat(days.of(assistant).today())
                .extracting(Row::state, Row::next)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("closed", "nothing"));
    }

    @Test
    void saysWhatToDoNextAndHowFarTheQuestionnairesAre() {
        UUID visit = cast.visit(family, assistant, noon(today));
        assertThat(row(visit).next()).isEqualTo("explain");
        cast.bean(VisitConduct.class).tick(visit, ChecklistPoint.EXPLAINED);
        assertThat(row(visit).next()).isEqualTo("sign");
        cast.bean(VisitConduct.class).tick(visit, ChecklistPoint.CONSENT_SIGNED);
        assertThat(row(visit).next()).isEqualTo("hand-over");

        for (int number = 1; number <= 4; number++) {
            assertThat(row(visit).submitted()).isEqualTo(number - 1);
            submitted(number);
        }

        assertThat(row(visit).respondents()).isEqualTo(4);
        assertThat(row(visit).next()).isEqualTo("close");
    }

    @Test
    void showsAnAssistantOwnVisitsOnly() throws Exception {
        cast.visit(family, assistant, noon(today));
        RegisteredFamily elsewhere = cast.familyOfFour();
        cast.visit(elsewhere, cast.assistant(), noon(today));

        browser.perform(get("/staff").with(user(assistant)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString(family.caseNumber())))
                .andExpect(content().string(not(containsString(elsewhere.caseNumber()))));
    }

    @Test
    void showsACoordinatorAllVisitsWithTheirAssistants() throws Exception {
        cast.visit(family, assistant, noon(today));

        browser.perform(get("/staff").with(user(cast.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(family.caseNumber())))
                .andExpect(content().string(containsString(">· " + assistant.name() + "<")));
    }

    @Test
    void saysSoWhenThereIsNothing() throws Exception {
        browser.perform(get("/staff").with(user(assistant)))
                .andExpect(content().string(containsString("Vandaag zijn er geen bezoeken.")))
                .andExpect(content().string(not(containsString("Nog af te sluiten"))));
    }

    @Test
    void showsNoFamilyToWhomVisitsAreNoneOfTheirBusiness() throws Exception {
        StaffMember newcomer = cast.newcomer();
        cast.visit(family, newcomer, noon(today));

        for (StaffMember who : new StaffMember[] {cast.researcher(), newcomer}) {
            browser.perform(get("/staff").with(user(who)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Bij uw functie horen geen bezoeken.")))
                    .andExpect(content().string(not(containsString(family.caseNumber()))));
        }
    }

    @Test
    void speaksEnglishToo() throws Exception {
        browser.perform(get("/staff?lang=en").with(user(assistant)))
                .andExpect(content().string(containsString("There are no visits today.")));
    }

    private Row row(UUID visit) {
        return days.of(assistant).today().stream()
                .filter(row -> row.id().equals(visit))
                .findFirst()
                .orElseThrow();
    }

    private void submitted(int number) {
        var task = new QuestionnaireTask(id(family, number), "T0", number < 3 ? "parent" : "child", Mode.VISIT);
        task.submitted(cast.now());
        cast.bean(QuestionnaireTasks.class).save(task);
    }

    private static Instant noon(LocalDate date) {
        return date.atStartOfDay(DutchTime.ZONE).plus(Duration.ofHours(12)).toInstant();
    }
}
