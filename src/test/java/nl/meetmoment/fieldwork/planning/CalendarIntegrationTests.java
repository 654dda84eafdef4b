package nl.meetmoment.fieldwork.planning;

import static nl.meetmoment.fieldwork.planning.Crew.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.CancelReason;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.PlanReason;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.fieldwork.VisitsByTwo;
import nl.meetmoment.fieldwork.planning.Calendars.Entry;
import nl.meetmoment.fieldwork.planning.Calendars.Load;
import nl.meetmoment.fieldwork.planning.Calendars.MonthDay;
import nl.meetmoment.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

/** Far ahead, in the week of the change to winter time of 2031, where no other test plans anything. */
@IntegrationTest
class CalendarIntegrationTests {

    private static final LocalDate MONDAY = LocalDate.of(2031, 10, 20);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    @Autowired
    WebApplicationContext site;

    @Autowired
    Calendars calendars;

    private Crew crew;
    private StaffMember coordinator;
    private StaffMember assistant;
    private RegisteredFamily family;

    @BeforeEach
    void meet() {
        crew = new Crew(site);
        coordinator = crew.coordinator();
        assistant = crew.assistant();
        family = crew.family();
    }

    @Test
    void showsAWeekFromMondayMorningToSundayNightOnTheClockOnTheWall() {
        UUID first = visit(at(MONDAY, 0), assistant);
        UUID last = visit(at(SUNDAY, 23), assistant);
        visit(at(MONDAY, 0).minusSeconds(3600), assistant);
        visit(at(SUNDAY.plusDays(1), 0), assistant);

        Calendars.Week week = calendars.week(MONDAY.plusDays(2), CalendarFilter.of(assistant.id()));

        assertThat(week.number()).isEqualTo(43);
        assertThat(week.days())
                .flatExtracting(Calendars.Day::entries)
                .extracting(one -> one.line().id())
                .containsExactly(first, last);
        assertThat(week.days().get(6).entries()).hasSize(1);
        assertThat(week.load())
                .containsExactly(new Load(assistant.id(), assistant.name(), 2, Terms.USUAL.mostVisits()));
    }

    @Test
    void leavesOutWhatWasCancelled() {
        UUID visit = visit(at(MONDAY, 10), assistant);
        crew.bean(Appointments.class).cancel(visit, CancelReason.MISTAKE, coordinator.id());

        assertThat(entries(CalendarFilter.of(assistant.id()))).isEmpty();
    }

    @Test
    void findsWhatWaitsForAnAssistantByRegion() {
        UUID waiting = visit(at(MONDAY, 12), null);

        assertThat(ids(CalendarFilter.of("nobody", "vt_utrecht"))).contains(waiting);
        assertThat(ids(CalendarFilter.of("nobody", "gi_west"))).doesNotContain(waiting);
        assertThat(ids(CalendarFilter.of(assistant.id().toString(), ""))).doesNotContain(waiting);
        assertThat(calendars.week(MONDAY, CalendarFilter.of("", "")).unassigned())
                .extracting(one -> one.line().id())
                .contains(waiting);
    }

    @Test
    void marksAVisitThatLacksItsSecondAssistant() {
        visit(at(MONDAY, 14), assistant);
        crew.bean(VisitsByTwo.class).set(family.caseNumber(), true, coordinator.id());

        assertThat(entries(CalendarFilter.of(assistant.id())))
                .extracting(one -> one.line().isWithoutBuddy())
                .containsExactly(true);
    }

    @Test
    void countsTheDaysOfAMonthInWholeWeeks() {
        visit(at(MONDAY, 9), assistant);
        visit(at(MONDAY, 15), assistant);

        Calendars.Month month = calendars.month(MONDAY, CalendarFilter.of(assistant.id()));

        assertThat(month.weeks()).allMatch(week -> week.size() == 7);
        assertThat(month.weeks().get(0).get(0).date()).isEqualTo(LocalDate.of(2031, 9, 29));
        assertThat(month.weeks().get(4).get(6).date()).isEqualTo(LocalDate.of(2031, 11, 2));
        assertThat(month.weeks().get(3).get(0)).isEqualTo(new MonthDay(MONDAY, 2, 0));
    }

    @Test
    void showsACoordinatorEverybodysAndAnAssistantTheOwn() throws Exception {
        visit(at(MONDAY, 10), assistant);

        page(coordinator, "?date=" + MONDAY).andExpect(content().string(containsString(family.caseNumber())));
        page(assistant, "?date=" + MONDAY).andExpect(content().string(containsString(family.caseNumber())));
        page(crew.assistant(), "?date=" + MONDAY + "&assistant=" + assistant.id())
                .andExpect(content().string(not(containsString(family.caseNumber()))))
                .andExpect(content().string(not(containsString(assistant.id().toString()))));
        crew.browser()
                .perform(get("/staff/calendar").with(user(crew.researcher())))
                .andExpect(status().isForbidden());
    }

    @Test
    void leadsToTheWeeksBesideItAndKeepsTheFilter() throws Exception {
        page(coordinator, "?date=" + MONDAY + "&region=gi_west")
                .andExpect(content().string(containsString("date=2031-10-13&amp;assistant=&amp;region=gi_west")))
                .andExpect(content().string(containsString("date=2031-10-27&amp;assistant=&amp;region=gi_west")));
        page(coordinator, "?view=month&date=" + MONDAY)
                .andExpect(content().string(containsString("oktober 2031")))
                .andExpect(content().string(containsString("date=2031-11-01")));
        page(coordinator, "?date=ooit").andExpect(status().isOk());
    }

    private List<Entry> entries(CalendarFilter filter) {
        return calendars.week(MONDAY, filter).days().stream()
                .flatMap(day -> day.entries().stream())
                .toList();
    }

    private List<UUID> ids(CalendarFilter filter) {
        return entries(filter).stream().map(one -> one.line().id()).toList();
    }

    private UUID visit(Instant at, @Nullable StaffMember who) {
        return crew.bean(Appointments.class)
                .plan(
                        new NewAppointment(
                                family.caseNumber(),
                                "T0",
                                VisitKind.HOME,
                                at,
                                Duration.ofMinutes(60),
                                who == null ? null : who.id(),
                                null,
                                family.everybody(),
                                PlanReason.FAMILY_ASKED),
                        coordinator.id());
    }

    private ResultActions page(StaffMember who, String query) throws Exception {
        return crew.browser()
                .perform(get("/staff/calendar" + query).with(user(who)))
                .andExpect(status().isOk());
    }
}
