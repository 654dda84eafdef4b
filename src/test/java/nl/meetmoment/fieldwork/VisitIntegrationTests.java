package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Cast.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class VisitIntegrationTests {

    @Autowired
    WebApplicationContext site;

    @Autowired
    Visits visits;

    private Cast cast;
    private MockMvc browser;
    private StaffMember assistant;
    private RegisteredFamily family;
    private UUID visit;

    @BeforeEach
    void begin() {
        cast = new Cast(site);
        browser = cast.browser();
        assistant = cast.assistant();
        family = cast.familyOfFour();
        visit = cast.visit(family, assistant);
    }

    @Test
    void showsTheFamilyByNumberAndWhichChildIsWhich() throws Exception {
        page(assistant)
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Bezoek " + family.caseNumber()),
                                containsString("moeder"),
                                containsString("dochter van 9"),
                                containsString("kind A"),
                                containsString("kind B"))));
    }

    @Test
    void showsAChildThatFillsInNothingItself() throws Exception {
        family = cast.family(Household.of(Household.MOTHER, Household.TODDLER));
        visit = cast.visit(family, assistant);

        page(assistant).andExpect(status().isOk()).andExpect(content().string(containsString("vult zelf niets in")));
        page(cast.coordinator()).andExpect(status().isOk());
    }

    @Test
    void showsEverybodysVisitToACoordinatorWithoutWhatBelongsToTheAssistant() throws Exception {
        page(cast.coordinator())
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/hand-over"))))
                .andExpect(content().string(not(containsString("/checklist"))))
                .andExpect(content().string(not(containsString("/close"))));
    }

    @Test
    void isNotThereForAnotherAssistantAndForbiddenToOtherRoles() throws Exception {
        page(cast.assistant()).andExpect(status().isNotFound());
        page(cast.researcher()).andExpect(status().isForbidden());
        page(cast.newcomer()).andExpect(status().isForbidden());
        browser.perform(get("/staff/visits/" + UUID.randomUUID()).with(user(assistant)))
                .andExpect(status().isNotFound());
        browser.perform(get("/staff/visits/nonsense").with(user(assistant))).andExpect(status().isBadRequest());
    }

    /** Not started, busy, finished: nothing more. */
    @ParameterizedTest
    @CsvSource({"NOT_STARTED,nog niet begonnen", "STARTED,bezig", "SUBMITTED,klaar"})
    @Tag("S5")
    void tellsOfAQuestionnaireHowFarItIs(TaskState state, String word) throws Exception {
        var task = new QuestionnaireTask(id(family, 1), "T0", "parent", Mode.VISIT);
        if (state != TaskState.NOT_STARTED) {
            task.started(cast.now());
        }
        if (state == TaskState.SUBMITTED) {
            task.submitted(cast.now());
        }
        cast.bean(QuestionnaireTasks.class).save(task);

        page(assistant)
                .andExpect(content().string(containsString(">" + word + "</span>")))
                .andExpect(content().string(not(containsString(task.handle().toString()))));
    }

    @Test
    void offersTheContactCardsWhileTheyMayBeSeen() throws Exception {
        String cards = "/linkage/cards/visits/" + visit;
        page(assistant).andExpect(content().string(containsString(cards)));

        cast.bean(VisitConduct.class).close(visit, VisitTests.REPORT);

        page(assistant).andExpect(content().string(not(containsString(cards))));
    }

    @Test
    void ticksAndUnticksTheChecklist() throws Exception {
        check(assistant, "HELP_GUIDE_OFFERED", true)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/staff/visits/" + visit + "#checklist"));
        assertThat(visits.findById(visit).orElseThrow().checklist().has(ChecklistPoint.HELP_GUIDE_OFFERED))
                .isTrue();

        check(assistant, "HELP_GUIDE_OFFERED", false).andExpect(status().isSeeOther());
        assertThat(visits.findById(visit).orElseThrow().checklist()).isEqualTo(Checklist.EMPTY);
    }

    @Test
    void keepsExplanationAndConsentOnceAQuestionnaireIsGivenOut() throws Exception {
        UUID underWay = cast.visitUnderWay(family, assistant);
        cast.bean(QuestionnaireTasks.class).save(new QuestionnaireTask(id(family, 1), "T0", "parent", Mode.VISIT));
        visit = underWay;

        check(assistant, "EXPLAINED", false)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Uitleg en toestemming blijven daarom staan.")));
        check(assistant, "SEPARATE_ROOM", true).andExpect(status().isSeeOther());
        check(assistant, "SEPARATE_ROOM", false).andExpect(status().isSeeOther());

        assertThat(visits.findById(visit).orElseThrow().isReadyForHandOver()).isTrue();
        page(assistant).andExpect(content().string(not(containsString("value=\"EXPLAINED\""))));
    }

    @Test
    @Tag("S7")
    void ticksConsentByNobodysHand() throws Exception {
        for (boolean done : new boolean[] {true, false}) {
            check(assistant, "CONSENT_SIGNED", done)
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("Leg vast wie heeft getekend.")));
        }
        assertThat(visits.findById(visit).orElseThrow().checklist()).isEqualTo(Checklist.EMPTY);
        page(assistant)
                .andExpect(content().string(not(containsString("value=\"CONSENT_SIGNED\""))))
                .andExpect(content().string(containsString("/linkage/consent/visits/" + visit + "#paper")));
    }

    @Test
    @Tag("S7")
    void offersTheLaptopOnlyForThoseWithConsent() throws Exception {
        cast.bean(VisitConduct.class).tick(visit, ChecklistPoint.EXPLAINED);
        Signatures.of(Set.of(id(family, 1)), site);

        page(assistant)
                .andExpect(content().string(containsString("nog geen toestemming")))
                .andExpect(content().string(containsString(handOver(1))))
                .andExpect(content().string(not(containsString(handOver(3)))));
    }

    /** The rest of the page, the button for danger too, does not wait for it. */
    @Test
    @Tag("S8")
    void showsThePageAndHandsNothingOutWhenConsentCannotBeLookedUp() throws Exception {
        visit = cast.visitUnderWay(family, assistant);
        try (var away = Signatures.outOfReach(site)) {
            page(assistant)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("niet na te kijken wie toestemming heeft gegeven")))
                    .andExpect(content().string(containsString("Acuut gevaar")))
                    .andExpect(content().string(not(containsString(handOver(1)))));
            send(step("hand-over").param("participant", id(family, 1).toString()), assistant)
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().string(not(containsString("secret-4711"))));
        }
        assertThat(cast.bean(QuestionnaireTasks.class).of(List.of(id(family, 1))))
                .isEmpty();
    }

    private String handOver(int number) {
        return "value=\"" + id(family, number) + "\" aria-describedby";
    }

    @Test
    void letsNobodyElseTickOrClose() throws Exception {
        for (MockHttpServletRequestBuilder step : new MockHttpServletRequestBuilder[] {
            step("checklist").param("point", "EXPLAINED").param("done", "true"), report("95")
        }) {
            send(step, cast.assistant()).andExpect(status().isNotFound());
            send(step, cast.coordinator()).andExpect(status().isForbidden());
            send(step, cast.researcher()).andExpect(status().isForbidden());
        }
        assertThat(visits.findById(visit).orElseThrow().state()).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void refusesATickThatThereIsNot() throws Exception {
        check(assistant, "NONSENSE", true).andExpect(status().isBadRequest());
        send(step("checklist").param("point", "EXPLAINED"), assistant).andExpect(status().isBadRequest());
    }

    @Test
    void closesWithAReportAndIsReadOnlyFromThenOn() throws Exception {
        send(report(" 95 "), assistant)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/staff/visits/" + visit));

        assertThat(visits.findById(visit).orElseThrow().report())
                .isEqualTo(new VisitReport(
                        95, Disturbances.SOME, OthersPresent.NOBODY, false, true, "Rustig.\nTot ziens."));
        page(assistant)
                .andExpect(content()
                        .string(allOf(
                                containsString("95 minuten"),
                                containsString("een paar keer"),
                                containsString("Rustig."),
                                not(containsString("/close")),
                                not(containsString("/checklist")),
                                not(containsString("/hand-over")))));
    }

    @Test
    void saysAtTheFieldsWhatIsWrongWithAReportAndKeepsTheRest() throws Exception {
        send(report("veel").param("remarks", "<b>Blijft staan</b>"), assistant)
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("Vul een heel getal in"),
                                containsString("value=\"veel\""),
                                containsString("&lt;b&gt;Blijft staan&lt;/b&gt;"),
                                containsString("value=\"some\" checked"),
                                not(containsString("Kies een antwoord.")))));
        send(step("close"), assistant)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kies een antwoord.")));
        assertThat(visits.findById(visit).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void keepsNoReportFromWhichNamesCannotBeTakenAndLosesNothingOfIt() throws Exception {
        try (var neighbours = new Neighbours(site)) {
            neighbours.failNext(new IllegalStateException("linkage is away"));
            send(report("95"), assistant)
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Het verslag is nog niet bewaard."),
                                    containsString("value=\"95\""),
                                    containsString("Tot ziens."))));
        }
        assertThat(visits.findById(visit).orElseThrow().isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"minutes,0", "minutes,601", "minutes,1e2", "disturbances,nonsense", "helpGuideLeft,perhaps"})
    void refusesWhatIsNoAnswer(String field, String value) throws Exception {
        send(
                        report("95").with(request -> {
                            request.setParameter(field, value);
                            return request;
                        }),
                        assistant)
                .andExpect(status().is(422));
    }

    @Test
    void refusesRemarksThatAreTooLongOrCannotBeKept() throws Exception {
        send(withRemarks("a".repeat(1001)), assistant)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("hoogstens 1000")));
        send(withRemarks("a\u0000b"), assistant).andExpect(status().isBadRequest());
        assertThat(visits.findById(visit).orElseThrow().isOpen()).isTrue();
    }

    private MockHttpServletRequestBuilder withRemarks(String remarks) {
        MockHttpServletRequestBuilder report = report("95");
        report.with(request -> {
            request.setParameter("remarks", remarks);
            return request;
        });
        return report;
    }

    @Test
    void saysThatAClosedVisitChangesNoMore() throws Exception {
        send(report("95"), assistant).andExpect(status().isSeeOther());

        send(report("20"), assistant)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Dit bezoek is al afgesloten.")));
        check(assistant, "EXPLAINED", true).andExpect(status().isConflict());
        assertThat(visits.findById(visit).orElseThrow().report())
                .extracting(VisitReport::minutes)
                .isEqualTo(95);
    }

    @Test
    void refusesAFormOfAnotherSite() throws Exception {
        browser.perform(step("checklist")
                        .param("point", "EXPLAINED")
                        .param("done", "true")
                        .with(user(assistant)))
                .andExpect(status().isForbidden());
    }

    private ResultActions page(StaffMember who) throws Exception {
        return browser.perform(get("/staff/visits/" + visit).with(user(who)));
    }

    private ResultActions check(StaffMember who, String point, boolean done) throws Exception {
        return send(step("checklist").param("point", point).param("done", String.valueOf(done)), who);
    }

    private ResultActions send(MockHttpServletRequestBuilder step, StaffMember who) throws Exception {
        return browser.perform(step.with(user(who)).with(csrf()));
    }

    private MockHttpServletRequestBuilder step(String name) {
        return post("/staff/visits/" + visit + "/" + name);
    }

    private MockHttpServletRequestBuilder report(String minutes) {
        return step("close")
                .param("minutes", minutes)
                .param("disturbances", "some")
                .param("othersPresent", "nobody")
                .param("concernsRaised", "false")
                .param("helpGuideLeft", "true")
                .param("remarks", "Rustig.\r\nTot ziens.");
    }
}
