package nl.meetmoment.fieldwork.planning;

import static nl.meetmoment.fieldwork.planning.Crew.at;
import static nl.meetmoment.fieldwork.planning.Crew.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.AppointmentRefused;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.ContactScope;
import nl.meetmoment.fieldwork.HomeAreas;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.NewVisit;
import nl.meetmoment.fieldwork.PlanReason;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.fieldwork.VisitSchedule;
import nl.meetmoment.fieldwork.VisitsByTwo;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

/** The family is in its window of T0; the assistant works every day from eight to eight. */
@IntegrationTest
class PlanIntegrationTests {

    @Autowired
    WebApplicationContext site;

    @Autowired
    Planner planner;

    private Crew crew;
    private StaffMember coordinator;
    private StaffMember assistant;
    private RegisteredFamily family;
    private LocalDate monday;

    @BeforeEach
    void meet() {
        crew = new Crew(site);
        coordinator = crew.coordinator();
        assistant = crew.assistantAtWork();
        family = crew.family();
        monday = crew.nextMonday();
    }

    @Test
    @Tag("P11")
    void makesTheAppointmentForBothAssistantsAndForNobodyElse() throws Exception {
        StaffMember buddy = crew.assistantAtWork();

        UUID visit = plan(family, at(monday, 10), assistant, buddy, null);

        ContactScope scope = crew.bean(ContactScope.class);
        for (StaffMember one : List.of(assistant, buddy)) {
            crew.browser()
                    .perform(get("/staff/visits/" + visit).with(user(one)))
                    .andExpect(status().isOk());
            assertThat(scope.ofVisit(visit, one)).isPresent();
        }
        assertThat(scope.ofVisit(visit, crew.assistant())).isEmpty();
    }

    @Test
    void refusesASecondAppointmentAtTheSameTimeForEitherOfTheTwo() {
        StaffMember buddy = crew.assistantAtWork();
        plan(family, at(monday, 10), assistant, buddy, null);

        for (StaffMember one : List.of(assistant, buddy)) {
            refused("double-booked", () -> plan(crew.family(), at(monday, 11), one, null, PlanReason.FAMILY_ASKED));
        }
        plan(crew.family(), at(monday, 12), assistant, null, PlanReason.FAMILY_ASKED);
    }

    /** Whoever comes second waits for the first one's end and then sees that appointment. */
    @Test
    void letsOneOfTwoWinWhoPlanTheSameHourAtOnce() throws Exception {
        RegisteredFamily other = crew.family();
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<UUID>> plans = List.of(
                    () -> planTogether(together, family, at(monday, 14)),
                    () -> planTogether(together, other, at(monday, 15)));
            var kept = new ArrayList<UUID>();
            for (Future<UUID> result : threads.invokeAll(plans)) {
                kept(result).ifPresent(kept::add);
            }
            assertThat(kept).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void asksForAReasonOutsideTheWindow() {
        Instant late = at(crew.today().plusDays(120), 10);

        refused("window", () -> plan(family, late, assistant, null, null));
        plan(family, late, assistant, null, PlanReason.FAMILY_ASKED);
        refused(
                "window",
                () -> planner.plan(asked(family, "T1", at(monday, 10), assistant, null, null), "", coordinator.id()));
    }

    @Test
    void neverLetsOneAssistantGoWhereTwoAreAskedFor() {
        crew.bean(VisitsByTwo.class).set(family.caseNumber(), true, coordinator.id());

        refused("buddy-needed", () -> plan(family, at(monday, 10), assistant, null, null));
        refused("same-person", () -> plan(family, at(monday, 10), assistant, assistant, null));
        plan(family, at(monday, 10), assistant, crew.assistantAtWork(), null);
        UUID online = planner.plan(
                new NewAppointment(
                        family.caseNumber(),
                        "T0",
                        VisitKind.GUIDED,
                        at(monday, 15),
                        Duration.ofHours(1),
                        assistant.id(),
                        null,
                        family.everybody(),
                        null),
                "",
                coordinator.id());
        assertThat(online).isNotNull();
    }

    @Test
    void asksForAReasonOutsideTheHoursWithoutTimeToTravelAndForTooManyVisits() {
        crew.bean(HoursStore.class).keep(assistant.id(), new Terms("3511", 2));
        planner.plan(asked(family, "T0", at(monday, 10), assistant, null, null), "97", coordinator.id());

        refusedByPlanner("not-available", () -> plan(crew.family(), at(monday, 7), assistant, null, null));
        refusedByPlanner("travel", () -> plan(crew.family(), at(monday, 12), assistant, null, null));
        plan(crew.family(), at(monday.plusDays(1), 10), assistant, null, null);
        refusedByPlanner("full", () -> plan(crew.family(), at(monday.plusDays(2), 10), assistant, null, null));
        plan(crew.family(), at(monday.plusDays(2), 10), assistant, null, PlanReason.AGREED_WITH_ASSISTANT);
    }

    @Test
    void refusesWhatIsOverAndWhoIsNoAssistantOrOfAnotherFamily() {
        refused(
                "past",
                () -> plan(family, at(crew.today().minusDays(1), 10), assistant, null, PlanReason.FAMILY_ASKED));
        refused("assistant", () -> plan(family, at(monday, 10), coordinator, null, null));
        RegisteredFamily other = crew.family();
        var strangers = new NewAppointment(
                family.caseNumber(),
                "T0",
                VisitKind.HOME,
                at(monday, 10),
                Duration.ofHours(2),
                null,
                null,
                other.everybody(),
                null);
        refused("participants", () -> planner.plan(strangers, "", coordinator.id()));
    }

    /** As from a page that was opened before they stopped. */
    @Test
    void refusesAnAppointmentWithNobodyWhoTakesPartInTheWave() throws Exception {
        JdbcClient owner = TestDatabase.owner();
        owner.sql("insert into fieldwork.participant_withdrawal (participant_id, wave) values (?, 'T0')")
                .param(id(family, 1))
                .update();

        send("wave", "T0", "to", id(family, 1).toString(), "kind", "home", "length", "120", "slot", slot())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Niemand die u koos doet nog mee")));
    }

    private String slot() {
        return PlanForm.code(at(monday, 8), assistant.id(), null);
    }

    @Test
    void offersFreeMomentsAndPlansTheOneThatIsChosen() throws Exception {
        String slot = slot();

        page("?wave=T0&start=" + monday).andExpect(content().string(containsString(slot)));
        send("wave", "T0", "to", id(family, 1).toString(), "kind", "home", "length", "120", "slot", slot)
                .andExpect(redirectedUrlPattern("/staff/visits/*"));
        page("?wave=T0&start=" + monday)
                .andExpect(content().string(not(containsString(slot))))
                .andExpect(content().string(containsString("Afspraken voor T0")));
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBe() throws Exception {
        String[] typed = {
            "to",
            id(family, 1).toString(),
            "slot",
            "own",
            "date",
            monday.toString(),
            "time",
            "06:30",
            "assistant",
            assistant.id().toString()
        };

        send(typed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("De assistent werkt dan niet.")))
                .andExpect(content().string(containsString("value=\"06:30\"")));
        send("slot", "own", "date", "", "time", "").andExpect(content().string(containsString("Vul een datum in")));
        send("slot", "").andExpect(content().string(containsString("Kies een moment.")));
        send("slot", PlanForm.code(at(monday, 9), assistant.id(), null))
                .andExpect(content().string(containsString("Kies wie erbij zijn.")));
    }

    @Test
    void asksForAReasonOutsideTheHoursInWhichVisitsAreHeld() throws Exception {
        for (String time : List.of("03:00", "07:30", "19:30")) {
            sendAtOwn(time, "")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Een bezoek is tussen 8:00 en 21:00 uur.")))
                    .andExpect(content().string(containsString("of kies een reden.")))
                    .andExpect(content().string(containsString("value=\"" + time + "\"")));
        }
        sendAtOwn("19:00", "").andExpect(status().isSeeOther());
        sendAtOwn("03:00", "family_asked").andExpect(status().isSeeOther());
        assertThat(crew.bean(AppointmentLines.class).ofFamily(family.caseNumber(), "T0"))
                .hasSize(2);
    }

    private ResultActions sendAtOwn(String time, String reason) throws Exception {
        String whom = id(family, 1).toString();
        String date = monday.toString();
        return send("to", whom, "length", "120", "slot", "own", "date", date, "time", time, "reason", reason);
    }

    @Test
    @Tag("S5")
    void startsWithOneHouseholdAndWarnsOfTwo() throws Exception {
        family = crew.familyApart();
        HomeAreas areas = crew.bean(HomeAreas.class);
        areas.lives(id(family, 1), "3511 AB");
        areas.lives(id(family, 2), "7511 AB");
        areas.lives(id(family, 3), "3511 AB");

        page("").andExpect(content().string(not(containsString("Deze mensen wonen niet bij elkaar"))));
        page("?to=" + id(family, 1) + "&to=" + id(family, 2))
                .andExpect(content().string(containsString("Deze mensen wonen niet bij elkaar")));
        page("").andExpect(content().string(containsString(">1, moeder; <")))
                .andExpect(content().string(containsString(">3, dochter; <")))
                .andExpect(content().string(not(containsString(">2, vader; <"))));
    }

    @Test
    @Tag("P9")
    void doesNotOfferAParentWhoTakesPartNoMore() throws Exception {
        page("").andExpect(content().string(containsString(">2, vader<")));

        TestDatabase.owner()
                .sql("update fieldwork.participant set takes_part = false where participant_id = ?")
                .param(id(family, 2))
                .update();

        page("").andExpect(content().string(not(containsString(">2, vader<"))))
                .andExpect(content().string(containsString(">1, moeder; <")));
    }

    @Test
    void setsTheMarkOnThePage() throws Exception {
        crew.browser()
                .perform(post("/staff/families/" + family.caseNumber() + "/plan/by-two")
                        .param("on", "true")
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        page("").andExpect(content().string(containsString("altijd met twee")));
    }

    /** Promise S5, also where nobody knows where they live, and where their postcodes begin alike. */
    @Test
    @Tag("S5")
    void givesParentsWhoAreNotKnownToLiveTogetherNoAppointmentTogether() throws Exception {
        family = crew.familyApart();
        for (int number = 1; number <= 3; number++) {
            crew.bean(HomeAreas.class).lives(id(family, number), "3511 AB");
        }

        page("").andExpect(content().string(matchesPattern(chosen(1))))
                .andExpect(content().string(not(matchesPattern(chosen(2)))))
                .andExpect(content().string(matchesPattern(chosen(3))));
        String code = PlanForm.code(at(monday, 10), assistant.id(), null);
        send("wave", "T0", "to", id(family, 1).toString(), "to", id(family, 2).toString(), "slot", code)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Zij hebben nooit samen één afspraak")));
        assertThat(crew.bean(AppointmentLines.class).ofFamily(family.caseNumber(), "T0"))
                .isEmpty();
        send("wave", "T0", "to", id(family, 2).toString(), "slot", code).andExpect(status().isSeeOther());
    }

    @Test
    @Tag("S5")
    void movesNoAppointmentOfParentsWhoLiveTogetherNoMore() {
        family = crew.familyApart();
        UUID visit = crew.bean(VisitSchedule.class)
                .plan(new NewVisit(
                        family.caseNumber(),
                        "T0",
                        at(monday, 10),
                        assistant.id(),
                        Set.of(id(family, 1), id(family, 2))));

        refused("apart", () -> crew.bean(Appointments.class)
                .move(visit, at(monday, 14), Duration.ofHours(2), null, coordinator.id()));
    }

    @Test
    void proposesParentsWhoLiveTogether() throws Exception {
        page("").andExpect(content().string(matchesPattern(chosen(1))))
                .andExpect(content().string(matchesPattern(chosen(2))));
    }

    private static String chosen(int number) {
        return "(?s).*id=\"to-" + number + "\"[^>]* checked.*";
    }

    @Test
    void isForWhoPlansOnly() throws Exception {
        String address = "/staff/families/" + family.caseNumber() + "/plan";
        crew.browser().perform(get(address).with(user(assistant))).andExpect(status().isForbidden());
        crew.browser().perform(post(address).with(user(assistant)).with(csrf())).andExpect(status().isForbidden());
        crew.browser()
                .perform(get("/staff/families/G-00000/plan").with(user(coordinator)))
                .andExpect(status().isNotFound());
        page("?wave=T9").andExpect(status().isNotFound());
    }

    private UUID planTogether(CyclicBarrier together, RegisteredFamily whose, Instant at) throws Exception {
        together.await();
        return RowScope.bySite(() -> plan(whose, at, assistant, null, null));
    }

    private static Optional<UUID> kept(Future<UUID> result) throws InterruptedException {
        try {
            return Optional.of(result.get());
        } catch (ExecutionException refused) {
            assertThat(refused.getCause())
                    .isInstanceOf(AppointmentRefused.class)
                    .hasMessageContaining("another");
            return Optional.empty();
        }
    }

    private static void refused(String reason, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(AppointmentRefused.class, one -> assertThat(one.reason())
                .isEqualTo(reason));
    }

    private static void refusedByPlanner(String reason, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(PlanningRefused.class, one -> assertThat(one.reason())
                .isEqualTo(reason));
    }

    private UUID plan(
            RegisteredFamily whose,
            Instant at,
            StaffMember who,
            @Nullable StaffMember buddy,
            @Nullable PlanReason reason) {
        return planner.plan(asked(whose, "T0", at, who, buddy, reason), "35", coordinator.id());
    }

    private static NewAppointment asked(
            RegisteredFamily whose,
            String wave,
            Instant at,
            StaffMember who,
            @Nullable StaffMember buddy,
            @Nullable PlanReason reason) {
        return new NewAppointment(
                whose.caseNumber(),
                wave,
                VisitKind.HOME,
                at,
                Duration.ofHours(2),
                who.id(),
                buddy == null ? null : buddy.id(),
                Set.of(id(whose, 1)),
                reason);
    }

    private ResultActions page(String query) throws Exception {
        return crew.browser()
                .perform(get("/staff/families/" + family.caseNumber() + "/plan" + query)
                        .with(user(coordinator)));
    }

    private ResultActions send(String... fields) throws Exception {
        var sent = post("/staff/families/" + family.caseNumber() + "/plan")
                .with(user(coordinator))
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            sent.param(fields[at], fields[at + 1]);
        }
        return crew.browser().perform(sent);
    }
}
