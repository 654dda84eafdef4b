package nl.meetmoment.fieldwork.planning;

import static nl.meetmoment.fieldwork.planning.Crew.at;
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

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.ContactScope;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.fieldwork.planning.Absences.Touched;
import nl.meetmoment.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

/** The assistant has a visit on Monday at ten; another assistant works, too. */
@IntegrationTest
class ChangeIntegrationTests {

    @Autowired
    WebApplicationContext site;

    @Autowired
    Absences absences;

    @Autowired
    AppointmentLines lines;

    private Crew crew;
    private StaffMember coordinator;
    private StaffMember assistant;
    private StaffMember other;
    private RegisteredFamily family;
    private LocalDate monday;
    private UUID visit;

    @BeforeEach
    void plan() {
        crew = new Crew(site);
        coordinator = crew.coordinator();
        assistant = crew.assistantAtWork();
        other = crew.assistantAtWork();
        family = crew.family();
        monday = crew.nextMonday();
        visit = visit(family, 10, assistant, null);
    }

    @Test
    @Tag("P11")
    void closesTheContactCardsForWhomTheVisitIsTakenFrom() throws Exception {
        ContactScope scope = crew.bean(ContactScope.class);
        assertThat(scope.ofVisit(visit, assistant)).isPresent();

        send("reassign", "assistant", other.id().toString()).andExpect(redirectedUrl("/staff/visits/" + visit));

        assertThat(scope.ofVisit(visit, assistant)).isEmpty();
        assertThat(scope.ofVisit(visit, other)).isPresent();
        crew.browser()
                .perform(get("/staff/visits/" + visit).with(user(assistant)))
                .andExpect(status().isNotFound());
    }

    @Test
    void movesAVisitAndSaysWhoDidSo() throws Exception {
        send("move", "slot", "own", "date", monday.plusDays(1).toString(), "time", "13:00", "length", "90");

        AppointmentLine moved = line(visit);
        assertThat(moved.period())
                .isEqualTo(new Period(
                        at(monday.plusDays(1), 13), at(monday.plusDays(1), 13).plusSeconds(5400)));
        page().andExpect(content().string(containsString("verzet")))
                .andExpect(content().string(containsString(coordinator.name())));
    }

    @Test
    void refusesAMoveOntoAnotherVisitAndKeepsWhatWasTyped() throws Exception {
        visit(crew.family(), 14, assistant, null);

        send("move", "slot", "own", "date", monday.toString(), "time", "15:00", "length", "60")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("heeft dan al een andere afspraak")))
                .andExpect(content().string(containsString("value=\"15:00\"")));
        assertThat(line(visit).period().from()).isEqualTo(at(monday, 10));
    }

    @Test
    void movesAVisitOfNobodyOutOfTheHoursForAReasonOnly() throws Exception {
        crew.bean(Appointments.class).reassign(visit, null, null, null, coordinator.id());
        String[] night = {"slot", "own", "date", monday.toString(), "time", "03:00", "length", "60"};

        send("move", night)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Een bezoek is tussen 8:00 en 21:00 uur.")));
        assertThat(line(visit).period().from()).isEqualTo(at(monday, 10));
        send("move", with(night, "reason", "family_asked")).andExpect(status().isSeeOther());
        assertThat(line(visit).period().from()).isEqualTo(at(monday, 3));
    }

    /** The visit itself is no other visit. */
    @Test
    void movesAVisitByHalfItsLength() throws Exception {
        send("move", "slot", "own", "date", monday.toString(), "time", "11:00", "length", "120")
                .andExpect(status().isSeeOther());
    }

    @Test
    @Tag("P11")
    void cancelsForAReasonAndClosesTheCards() throws Exception {
        send("cancel", "reason", "").andExpect(content().string(containsString("Kies waarom het niet doorgaat.")));
        send("cancel", "reason", "family_ill").andExpect(status().isSeeOther());

        assertThat(lines.find(visit)).isEmpty();
        assertThat(crew.bean(ContactScope.class).ofVisit(visit, assistant)).isEmpty();
        crew.browser()
                .perform(get("/staff/visits/" + visit).with(user(coordinator)))
                .andExpect(content().string(containsString("Deze afspraak gaat niet door.")));
        visit(crew.family(), 10, assistant, null);
    }

    @Test
    void proposesTheLeastLoadedWhoIsFreeAndNobodyForTwoAtOnce() {
        UUID second = visit(crew.family(), 12, assistant, null);

        List<Touched> touched = absences.touched(assistant.id(), monday, monday);

        assertThat(touched).extracting(one -> one.visit().id()).containsExactly(visit, second);
        assertThat(touched.get(0).free()).contains(other.id()).doesNotContain(assistant.id());
        UUID proposal = touched.get(0).proposal();
        assertThat(proposal).isNotNull();
        assertThat(touched.get(1).free()).doesNotContain(proposal);
    }

    @Test
    void passesEverythingOnInOneStepAndTakesItBack() throws Exception {
        UUID second = visit(crew.family(), 14, other, assistant);

        UUID batch = confirm(Map.of(visit, Optional.of(other.id()), second, Optional.empty()));

        assertThat(line(visit).assistant()).isEqualTo(other.id());
        assertThat(line(second))
                .extracting(AppointmentLine::assistant, AppointmentLine::buddy)
                .containsExactly(other.id(), null);
        assertThat(crew.bean(HoursStore.class)
                        .availability(assistant.id(), monday)
                        .on(monday))
                .isEmpty();
        assertThat(absences.takeBack(assistant.id(), batch, coordinator.id())).isZero();
        assertThat(line(visit).assistant()).isEqualTo(assistant.id());
        assertThat(line(second).buddy()).isEqualTo(assistant.id());
        assertThat(crew.bean(HoursStore.class)
                        .availability(assistant.id(), monday)
                        .on(monday))
                .isNotEmpty();
    }

    @Test
    void leavesAsItIsWhatChangedMeanwhileWhenItIsTakenBack() {
        UUID batch = confirm(Map.of(visit, Optional.of(other.id())));
        StaffMember third = crew.assistantAtWork();
        crew.bean(Appointments.class).reassign(visit, third.id(), null, null, coordinator.id());

        assertThat(absences.takeBack(assistant.id(), batch, coordinator.id())).isEqualTo(1);

        assertThat(line(visit).assistant()).isEqualTo(third.id());
    }

    @Test
    void takesNothingBackAfterTenSeconds() {
        UUID batch = confirm(Map.of(visit, Optional.empty()));
        Clock later = Clock.offset(crew.bean(Clock.class), Absences.UNDO.plusSeconds(1));
        var afterwards = new Absences(
                lines, crew.bean(Planner.class), crew.bean(Appointments.class), crew.bean(JdbcClient.class), later);

        assertThatThrownBy(() -> afterwards.takeBack(assistant.id(), batch, coordinator.id()))
                .isInstanceOfSatisfying(
                        PlanningRefused.class, one -> assertThat(one.reason()).isEqualTo("undo-late"));
        assertThat(line(visit).isUnassigned()).isTrue();
    }

    @Test
    void asksAgainWhenAVisitCameMeanwhile() {
        visit(crew.family(), 14, assistant, null);

        assertThatThrownBy(() -> confirm(Map.of(visit, Optional.empty())))
                .isInstanceOfSatisfying(
                        PlanningRefused.class, one -> assertThat(one.reason()).isEqualTo("visits-changed"));
        assertThat(line(visit).assistant()).isEqualTo(assistant.id());
    }

    @Test
    void confirmsAndUndoesOnThePage() throws Exception {
        String address = "/staff/assistants/" + assistant.id() + "/absent";
        crew.browser()
                .perform(get(address)
                        .param("from", monday.toString())
                        .param("until", monday.toString())
                        .with(user(coordinator)))
                .andExpect(content().string(containsString(family.caseNumber())))
                .andExpect(content().string(containsString("visit-" + visit)));

        var confirmed = crew.browser()
                .perform(post(address)
                        .param("from", monday.toString())
                        .param("until", monday.toString())
                        .param("visit-" + visit, other.id().toString())
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(redirectedUrl(address))
                .andReturn();
        assertThat(line(visit).assistant()).isEqualTo(other.id());
        crew.browser()
                .perform(post(address + "/undo")
                        .param("batch", String.valueOf(confirmed.getFlashMap().get("batch")))
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(redirectedUrl(address));
        assertThat(line(visit).assistant()).isEqualTo(assistant.id());
    }

    @Test
    void leadsFromAVisitThatNobodyCanGoToToMovingCancellingAndCallingSafely() throws Exception {
        absences.confirm(other.id(), monday, monday, Map.of(), coordinator.id());
        String days = "absent=" + assistant.id() + "&amp;from=" + monday + "&amp;until=" + monday;

        absentPage(monday)
                .andExpect(content().string(containsString("/staff/visits/" + visit + "/plan?" + days + "#move")))
                .andExpect(content().string(containsString("/staff/visits/" + visit + "/plan?" + days + "#cancel")))
                .andExpect(content().string(containsString("/linkage/cards/visits/" + visit)));
    }

    @Test
    void comesBackToTheAbsenceOnceTheVisitIsMovedOrCancelled() throws Exception {
        String[] back = {"absent", assistant.id().toString(), "from", monday.toString(), "until", monday.toString()};
        String address = "/staff/assistants/" + assistant.id() + "/absent?from=" + monday + "&until=" + monday;
        crew.browser()
                .perform(get("/staff/visits/" + visit + "/plan")
                        .param("absent", back[1])
                        .param("from", back[3])
                        .param("until", back[5])
                        .with(user(coordinator)))
                .andExpect(content().string(containsString("name=\"absent\" value=\"" + assistant.id())))
                .andExpect(content().string(containsString("href=\"" + address.replace("&", "&amp;"))));

        String day = monday.plusDays(1).toString();
        send("move", with(back, "slot", "own", "date", day, "time", "13:00", "length", "90"))
                .andExpect(redirectedUrl(address));
        send("cancel", with(back, "reason", "family_asked")).andExpect(redirectedUrl(address));
        assertThat(lines.find(visit)).isEmpty();
    }

    @Test
    void leadsToNoOtherAddressThanThatOfAnAbsence() throws Exception {
        send("cancel", "reason", "family_asked", "absent", "//elsewhere.example", "from", "x", "until", "y")
                .andExpect(redirectedUrl("/staff/visits/" + visit));
    }

    @Test
    void keepsShowingWhatWaitsForSomebodyAfterItWasConfirmed() throws Exception {
        confirm(Map.of(visit, Optional.empty()));
        absentPage(null)
                .andExpect(content().string(containsString("Hier moet nog iemand heen")))
                .andExpect(content().string(containsString("/staff/visits/" + visit + "/plan?absent=")));

        crew.bean(Appointments.class).reassign(visit, other.id(), null, null, coordinator.id());
        absentPage(null).andExpect(content().string(not(containsString("Hier moet nog iemand heen"))));
    }

    private ResultActions absentPage(@Nullable LocalDate day) throws Exception {
        var page = get("/staff/assistants/" + assistant.id() + "/absent").with(user(coordinator));
        return crew.browser()
                .perform(day == null ? page : page.param("from", day.toString()).param("until", day.toString()));
    }

    private static String[] with(String[] first, String... others) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(others)).toArray(String[]::new);
    }

    @Test
    void saysWhatIsWrongWithTheDays() throws Exception {
        String address = "/staff/assistants/" + assistant.id() + "/absent";
        for (String[] wrong : new String[][] {
            {monday.toString(), monday.minusDays(1).toString(), "De laatste dag ligt voor de eerste."},
            {crew.today().minusDays(1).toString(), monday.toString(), "Die dag is voorbij."},
            {"ooit", monday.toString(), "Vul een datum in"},
            {monday.toString(), monday.plusYears(2).toString(), "Dat is meer dan een jaar."}
        }) {
            crew.browser()
                    .perform(get(address)
                            .param("from", wrong[0])
                            .param("until", wrong[1])
                            .with(user(coordinator)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString(wrong[2])));
        }
    }

    @Test
    void isForWhoPlansOnly() throws Exception {
        for (String address :
                List.of("/staff/visits/" + visit + "/plan", "/staff/assistants/" + assistant.id() + "/absent")) {
            crew.browser().perform(get(address).with(user(assistant))).andExpect(status().isForbidden());
        }
        crew.browser()
                .perform(get("/staff/visits/" + visit).with(user(assistant)))
                .andExpect(content().string(not(containsString("Verzet, wissel of zeg af"))));
    }

    private UUID confirm(Map<UUID, Optional<UUID>> replacements) {
        return absences.confirm(assistant.id(), monday, monday, replacements, coordinator.id());
    }

    private AppointmentLine line(UUID id) {
        return lines.find(id).orElseThrow();
    }

    private UUID visit(RegisteredFamily whose, int hour, StaffMember who, @Nullable StaffMember buddy) {
        return crew.bean(Appointments.class)
                .plan(
                        new NewAppointment(
                                whose.caseNumber(),
                                "T0",
                                VisitKind.HOME,
                                at(monday, hour),
                                Duration.ofHours(2),
                                who.id(),
                                buddy == null ? null : buddy.id(),
                                whose.everybody(),
                                null),
                        coordinator.id());
    }

    private ResultActions page() throws Exception {
        return crew.browser().perform(get("/staff/visits/" + visit + "/plan").with(user(coordinator)));
    }

    private ResultActions send(String step, String... fields) throws Exception {
        var sent = post("/staff/visits/" + visit + "/plan/" + step)
                .with(user(coordinator))
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            sent.param(fields[at], fields[at + 1]);
        }
        return crew.browser().perform(sent);
    }
}
