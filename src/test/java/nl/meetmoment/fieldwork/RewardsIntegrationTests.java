package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Cast.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.rewards.RewardRow;
import nl.meetmoment.fieldwork.rewards.VisitRewards;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class RewardsIntegrationTests {

    @Autowired
    WebApplicationContext site;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    QuestionnaireTasks tasks;

    @Autowired
    VisitRewards rewards;

    private Cast cast;
    private MockMvc browser;
    private StaffMember assistant;
    private StaffMember coordinator;
    private RegisteredFamily family;
    private UUID visit;

    @BeforeEach
    void visit() {
        cast = new Cast(site);
        browser = cast.browser();
        assistant = cast.assistant();
        coordinator = cast.coordinator();
        family = cast.familyOfFour();
        visit = cast.visitUnderWay(family, assistant);
    }

    @Test
    void areReleasedOnceWhenAQuestionnaireIsHandedIn() {
        UUID parent = given(1, "parent");
        UUID child = given(3, "child");
        events.publishEvent(new ResponseSubmitted(parent, cast.now()));
        events.publishEvent(new ResponseSubmitted(parent, cast.now()));
        events.publishEvent(new ResponseSubmitted(child, cast.now()));

        assertThat(released())
                .extracting(RewardRow::participant, RewardRow::euros, RewardRow::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 20, "completed"),
                        org.assertj.core.groups.Tuple.tuple(3, 10, "completed"));
    }

    @Test
    @Tag("S9")
    void areKeptByWhoStops() {
        events.publishEvent(new ResponseStarted(given(1, "parent"), cast.now()));
        given(2, "parent");
        assertThat(released()).isEmpty();

        cast.bean(VisitConduct.class).close(visit, VisitTests.REPORT);

        assertThat(released())
                .extracting(RewardRow::participant, RewardRow::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "stopped"));
    }

    @Test
    void areHandedOverAtTheVisitAgainstAReceipt() throws Exception {
        submitted(1);
        UUID reward = released().get(0).id();

        send(assistant, pay(reward, "gift_card", "A-12")).andExpect(status().is3xxRedirection());
        assertThat(released().get(0).payment().receipt()).isEqualTo("A-12");
        send(assistant, get("/staff/visits/" + visit)).andExpect(content().string(containsString("bon A-12")));
        send(assistant, pay(reward, "gift_card", "A-13"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Deze beloning is al gegeven")));
        assertThat(trail(assistant))
                .as("once, without the amount")
                .containsExactly("reward.paid " + family.caseNumber() + "/parent");
    }

    @ParameterizedTest
    @CsvSource({"cheque, A-12, Kies hoe", "cash, '', Vul het nummer", "cash, Jansen & zn, Vul het nummer"})
    void sayWhatIsWrongWithAPaymentAndKeepWhatWasTyped(String how, String receipt, String said) throws Exception {
        submitted(1);

        send(assistant, pay(released().get(0).id(), how, receipt))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(said)));
        assertThat(released().get(0).payment()).isNull();
    }

    @Test
    void areNobodysBusinessAtAnothersVisit() throws Exception {
        submitted(1);
        UUID reward = released().get(0).id();
        StaffMember other = cast.assistant();
        UUID elsewhere = cast.visitUnderWay(cast.familyOfFour(), other);

        send(other, pay(reward, "cash", "1")).andExpect(status().isNotFound());
        send(
                        other,
                        post("/staff/visits/" + elsewhere + "/rewards/" + reward)
                                .param("how", "cash")
                                .param("receipt", "1"))
                .andExpect(status().isConflict());
        send(other, get("/staff/rewards")).andExpect(status().isForbidden());
        assertThat(released().get(0).payment()).isNull();
    }

    @Test
    void arePaidTogetherFromTheBudgetOfTheOrganisationAndTakenBack() throws Exception {
        submitted(1);
        submitted(2);
        List<RewardRow> due = released();
        send(
                coordinator,
                post("/staff/rewards/budgets")
                        .param("name", "Proefbudget")
                        .param("kind", "")
                        .param("euros", "500"));

        send(coordinator, payBoth(due).param("shownEuros", "40")).andExpect(status().is3xxRedirection());

        assertThat(released()).extracting(row -> row.payment().budget()).containsOnly("Proefbudget");
        send(coordinator, get("/staff/rewards").param("filter", "true").param("state", "paid"))
                .andExpect(content().string(containsString("van 500 euro uitgegeven")));
        send(
                coordinator,
                post("/staff/rewards/payments/" + released().get(0).payment().id() + "/undo"));
        send(coordinator, post("/staff/rewards/payments/" + due.get(0).id() + "/undo"));
        assertThat(released()).extracting(row -> row.payment() == null).containsExactly(true, false);
        String subject = family.caseNumber() + "/parent";
        assertThat(trail(coordinator))
                .containsExactly(
                        "reward.paid " + subject, "reward.paid " + subject, "reward.payment-undone " + subject);
        closeBudgets();
    }

    @Test
    void areTakenBackTogetherForTenSecondsByWhoPaidThem() throws Exception {
        submitted(1);
        submitted(2);
        String batch = paidTogether();

        send(cast.coordinator(), takeBack(batch));
        assertThat(released()).noneMatch(row -> row.payment() == null);
        send(coordinator, takeBack(batch)).andExpect(flash().attribute("said", "undone-together"));
        assertThat(released()).allMatch(row -> row.payment() == null);
        send(coordinator, takeBack(batch)).andExpect(flash().attribute("refused", "late"));
        assertThat(trail(coordinator))
                .filteredOn(one -> one.startsWith("reward.payment-undone"))
                .hasSize(2);
    }

    @Test
    void areNotTakenBackTogetherLater() throws Exception {
        submitted(1);
        submitted(2);
        String batch = paidTogether();
        TestDatabase.owner()
                .sql(
                        "update fieldwork.reward_payment set entered_at = entered_at - interval '11 seconds' where batch_id = ?::uuid")
                .param(batch)
                .update();

        send(coordinator, takeBack(batch)).andExpect(flash().attribute("refused", "late"));
        assertThat(released()).noneMatch(row -> row.payment() == null);
    }

    /** What somebody did about rewards; budgets are shared by all tests. */
    private static List<String> trail(StaffMember who) {
        return TestDatabase.owner()
                .sql(
                        "select action || ' ' || subject from audit.entry where actor = ? and action like 'reward.%' order by number")
                .param(who.id().toString())
                .query(String.class)
                .list();
    }

    private String paidTogether() throws Exception {
        List<RewardRow> due = released();
        Object batch = send(coordinator, payBoth(due).param("shownEuros", "40"))
                .andReturn()
                .getFlashMap()
                .get("undo");
        return String.valueOf(batch);
    }

    @Test
    void arePaidOnlyWhenTheyComeToTheSumThatWasShown() throws Exception {
        submitted(1);
        submitted(2);
        List<RewardRow> due = released();
        MockHttpServletRequestBuilder unseen = payBoth(due);

        send(coordinator, unseen)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("2 beloningen van samen 40 euro. Klopt dat?")))
                .andExpect(content().string(containsString("name=\"shownEuros\" value=\"40\"")));
        assertThat(released()).allMatch(row -> row.payment() == null);

        send(assistant, pay(due.get(0).id(), "cash", "A-1"));
        send(coordinator, payBoth(due).param("shownEuros", "40"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("1 beloning van 20 euro. Klopt dat?")));
        send(coordinator, payBoth(due).param("shownEuros", "20")).andExpect(flash().attribute("saidOf", 1));
        assertThat(released()).noneMatch(row -> row.payment() == null);
        send(coordinator, payBoth(due).param("shownEuros", "20")).andExpect(flash().attribute("saidOf", 0));
    }

    private static MockHttpServletRequestBuilder payBoth(List<RewardRow> due) {
        return post("/staff/rewards/pay")
                .param("chosen", due.get(0).id().toString(), due.get(1).id().toString())
                .param("how", "transfer")
                .param("receipt", "2026/11")
                .param("paidOn", "2026-01-15");
    }

    private static MockHttpServletRequestBuilder takeBack(String batch) {
        return post("/staff/rewards/pay/undo").param("batch", batch);
    }

    @Test
    void refuseAPaymentOfNothingOrOfTomorrow() throws Exception {
        submitted(1);

        send(
                        coordinator,
                        post("/staff/rewards/pay")
                                .param("how", "cash")
                                .param("receipt", "1")
                                .param("paidOn", "2026-01-15"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kies eerst een of meer rijen")));
        send(
                        coordinator,
                        post("/staff/rewards/pay")
                                .param("chosen", released().get(0).id().toString())
                                .param("how", "cash")
                                .param("receipt", "1")
                                .param("paidOn", "2999-01-01"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("niet in de toekomst")));
    }

    @Test
    void haveOneOpenBudgetForEachKindOfOrganisation() throws Exception {
        send(coordinator, budget("Eerste", "GI", "100")).andExpect(status().is3xxRedirection());
        send(coordinator, budget("Tweede", "GI", "100"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("al een budget open")));
        send(coordinator, budget("", "GI", "0"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Vul een naam in")));
        closeBudgets();
    }

    @Test
    @Tag("W10")
    void comeAsAFileWithoutIdentities() throws Exception {
        submitted(1);

        send(coordinator, get("/staff/rewards/list.csv"))
                .andExpect(content().string(containsString("case_number;participant;kind;wave;region;euros;reason")))
                .andExpect(content().string(containsString(family.caseNumber() + ";1;parent;T0;")));
    }

    private MockHttpServletRequestBuilder pay(UUID reward, String how, String receipt) {
        return post("/staff/visits/" + visit + "/rewards/" + reward)
                .param("how", how)
                .param("receipt", receipt);
    }

    private static MockHttpServletRequestBuilder budget(String name, String kind, String euros) {
        return post("/staff/rewards/budgets")
                .param("name", name)
                .param("kind", kind)
                .param("euros", euros);
    }

    private void closeBudgets() {
        cast.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update fieldwork.reward_budget set closed_at = now() where closed_at is null")
                .update();
    }

    private ResultActions send(StaffMember who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(who)).with(csrf()));
    }

    private void submitted(int number) {
        events.publishEvent(new ResponseSubmitted(given(number, number < 3 ? "parent" : "child"), cast.now()));
    }

    private UUID given(int number, String questionnaire) {
        return tasks.save(new QuestionnaireTask(id(family, number), "T0", questionnaire, Mode.VISIT))
                .handle();
    }

    private List<RewardRow> released() {
        return RowScope.bySite(() -> rewards.of(family.everybody(), "T0"));
    }
}
