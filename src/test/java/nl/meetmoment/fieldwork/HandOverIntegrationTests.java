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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class HandOverIntegrationTests {

    @Autowired
    WebApplicationContext site;

    /** The trail can be read by the owner of its tables only. */
    private final JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    private final MockHttpSession session = new MockHttpSession();

    private Cast cast;
    private Neighbours neighbours;
    private MockMvc browser;
    private StaffMember assistant;
    private RegisteredFamily family;
    private UUID visit;

    @BeforeEach
    void goThere() {
        cast = new Cast(site);
        neighbours = new Neighbours(site);
        browser = cast.browser();
        assistant = cast.assistant();
        family = cast.familyOfFour();
        visit = cast.visitUnderWay(family, assistant);
    }

    @AfterEach
    void goHome() {
        neighbours.close();
    }

    @Test
    @Tag("W6")
    void locksTheSessionAndShowsTheCodeOnce() throws Exception {
        handOver(id(family, 3))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/staff/hand-over"));
        Entry entry = neighbours.heard(PermitRequested.class).get(0).entry();

        staffPage("/staff/hand-over")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content()
                        .string(allOf(
                                containsString("dochter van 9"),
                                containsString("kind B"),
                                not(containsString("Deelnemer")),
                                containsString(entry.userName()),
                                containsString(entry.startCode().shown()),
                                containsString("action=\"/v/enter\""),
                                containsString("name=\"_csrf\""),
                                not(containsString("masthead__language")),
                                not(containsString(family.caseNumber())))));
        staffPage("/staff/hand-over").andExpect(header().string("Location", "/staff/locked"));
        staffPage("/staff/visits/" + visit).andExpect(header().string("Location", "/staff/locked"));
    }

    /** The page of the first was never fetched: a tab closed, a connection lost. */
    @Test
    @Tag("W6")
    void showsTheCodeOfThisHandOverAndOfNoFormerOne() throws Exception {
        handOver(id(family, 1));
        unlock();
        handOver(id(family, 3));
        Entry mothers = neighbours.heard(PermitRequested.class).get(0).entry();
        Entry childs = neighbours.heard(PermitRequested.class).get(1).entry();

        staffPage("/staff/hand-over")
                .andExpect(content()
                        .string(allOf(containsString(childs.userName()), not(containsString(mothers.userName())))));
        staffPage("/staff/hand-over").andExpect(header().string("Location", "/staff/locked"));
    }

    @Test
    @Tag("W6")
    void showsNoCodeAfterTheLockIsGone() throws Exception {
        handOver(id(family, 1));
        unlock();

        staffPage("/staff/hand-over").andExpect(header().string("Location", "/staff/locked"));
    }

    @Test
    @Tag("S5")
    void tellsAParentNothingOfHowManyOthersTakePart() throws Exception {
        handOver(id(family, 2));

        staffPage("/staff/hand-over")
                .andExpect(content().string(allOf(containsString("vader"), not(containsString("Deelnemer")))));
    }

    @Test
    void writesTheHandOverIntoTheTrail() throws Exception {
        handOver(id(family, 1)).andExpect(status().isSeeOther());

        assertThat(trail()).containsExactly("laptop.handed-over");
        page().andExpect(content().string(containsString("laptop gegeven op")));
    }

    @Test
    void leavesTheSessionOpenWhenTheOthersFail() throws Exception {
        neighbours.failNext(new IllegalStateException("secret-4711"));

        handOver(id(family, 1))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("Uw scherm is niet op slot.")))
                .andExpect(content().string(not(containsString("secret-4711"))));

        staffPage("/staff/visits/" + visit).andExpect(status().isOk());
        assertThat(trail())
                .as("written before it is tried, and that it was not done")
                .containsExactly("laptop.handed-over", "laptop.handed-over.not-done");
    }

    @Test
    void refusesWhatCannotBeHandedOverAndSaysWhy() throws Exception {
        UUID early = cast.visit(family, assistant);
        send(early, "hand-over", id(family, 1), assistant)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Leg eerst het onderzoek uit")));

        submitted(1);
        handOver(id(family, 1))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Deze vragenlijst is al klaar.")));

        cast.bean(VisitConduct.class).close(visit, VisitTests.REPORT);
        handOver(id(family, 2))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Dit bezoek is al afgesloten.")));
        staffPage("/staff/visits/" + visit).andExpect(status().isOk());
        assertThat(trail()).as("what is refused was not done").isEmpty();
    }

    @Test
    void isForTheVisitsOwnAssistantOnly() throws Exception {
        for (String step : List.of("hand-over", "start-code/renew", "start-code/revoke")) {
            send(visit, step, id(family, 1), cast.assistant()).andExpect(status().isNotFound());
            send(visit, step, id(family, 1), cast.researcher()).andExpect(status().isForbidden());
            send(UUID.randomUUID(), step, id(family, 1), assistant).andExpect(status().isNotFound());
            send(visit, step, UUID.randomUUID(), assistant).andExpect(status().isNotFound());
        }
        send(visit, "hand-over", id(family, 1), cast.coordinator()).andExpect(status().isForbidden());
        assertThat(neighbours.heard(PermitRequested.class)).isEmpty();
    }

    @Test
    void refusesAMalformedParticipant() throws Exception {
        browser.perform(post("/staff/visits/" + visit + "/hand-over")
                        .param("participant", "nonsense")
                        .with(user(assistant))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        browser.perform(post("/staff/visits/" + visit + "/hand-over")
                        .with(user(assistant))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void renewsACodeForTheAssistantAndTheCoordinatorAndShowsItOnce() throws Exception {
        for (StaffMember who : List.of(assistant, cast.coordinator())) {
            send(visit, "start-code/renew", id(family, 1), who).andExpect(status().isSeeOther());
            var requests = neighbours.heard(PermitRequested.class);
            Entry entry = requests.get(requests.size() - 1).entry();
            String shown = entry.startCode().shown();

            pageOf(who)
                    .andExpect(content()
                            .string(allOf(
                                    containsString(entry.userName()),
                                    containsString(shown),
                                    not(containsString("masthead__language")))));
            pageOf(who)
                    .andExpect(
                            content().string(allOf(not(containsString(shown)), containsString("masthead__language"))));
        }
        assertThat(neighbours.heard(PermitRequested.class))
                .extracting(PermitRequested::handle)
                .hasSize(2)
                .allMatch(neighbours.heard(PermitRequested.class).get(0).handle()::equals);
    }

    @Test
    void revokesACodeForTheAssistantAndTheCoordinator() throws Exception {
        for (StaffMember who : List.of(assistant, cast.coordinator())) {
            send(visit, "start-code/renew", id(family, 1), who);
            pageOf(who).andExpect(content().string(containsString("Trek de startcode in")));

            send(visit, "start-code/revoke", id(family, 1), who).andExpect(status().isSeeOther());

            pageOf(who).andExpect(content().string(containsString("De startcode is ingetrokken.")));
        }
        assertThat(neighbours.heard(StartCodeRevoked.class)).hasSize(2);
    }

    @Test
    void saysThatACodeStillWorksWhenItCouldNotBeRevoked() throws Exception {
        send(visit, "start-code/renew", id(family, 1), assistant);
        neighbours.failNext(new IllegalStateException("the answers' side is away"));

        send(visit, "start-code/revoke", id(family, 1), assistant)
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("De startcode is niet ingetrokken")))
                .andExpect(content().string(containsString("Trek de startcode in")));
    }

    @Test
    void revokesAfterClosingButRenewsNoMore() throws Exception {
        send(visit, "start-code/renew", id(family, 1), assistant);
        cast.bean(VisitConduct.class).close(visit, VisitTests.REPORT);

        send(visit, "start-code/renew", id(family, 1), assistant).andExpect(status().isConflict());
        send(visit, "start-code/revoke", id(family, 1), assistant).andExpect(status().isSeeOther());
    }

    @Test
    @Tag("W6")
    void endsTheHandOverWhenThePasswordHasOpenedTheSession() throws Exception {
        handOver(id(family, 1));
        UUID handle = neighbours.heard(PermitRequested.class).get(0).handle();
        assertThat(neighbours.heard(HandOverEnded.class)).isEmpty();

        unlock().andExpect(header().string("Location", "/staff/visits/" + visit));

        assertThat(neighbours.heard(HandOverEnded.class)).containsExactly(new HandOverEnded(handle));
    }

    @Test
    void tellsACodeWithoutLockingAnything() throws Exception {
        UUID online = cast.guidedUnderWay(family, assistant);

        send(online, "start-code/tell", id(family, 1), assistant)
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/staff/visits/" + online));
        browser.perform(get("/staff/visits/" + online).session(session).with(user(assistant)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(neighbours
                                .heard(PermitRequested.class)
                                .get(0)
                                .entry()
                                .startCode()
                                .shown())));
        send(online, "hand-over", id(family, 2), assistant).andExpect(redirectedUrl("/staff/hand-over"));

        assertThat(neighbours.heard(PermitRequested.class))
                .extracting(PermitRequested::mode)
                .containsExactly(Mode.ONLINE_GUIDED, Mode.VISIT);
    }

    @Test
    void goesOnWithoutTheGuideOnlyWhatIsFilledIn() throws Exception {
        mode("ONLINE_ALONE", assistant).andExpect(status().isNotFound());
        send(visit, "start-code/tell", id(family, 1), assistant).andExpect(status().is3xxRedirection());
        UUID handle = neighbours.heard(PermitRequested.class).get(0).handle();

        mode("VISIT", assistant).andExpect(status().isBadRequest());
        mode("ONLINE_ALONE", cast.assistant()).andExpect(status().isNotFound());
        mode("ONLINE_ALONE", cast.coordinator()).andExpect(status().is3xxRedirection());
        mode("ONLINE_GUIDED", assistant).andExpect(status().is3xxRedirection());

        assertThat(neighbours.heard(ModeChanged.class))
                .containsExactly(
                        new ModeChanged(handle, Mode.ONLINE_ALONE), new ModeChanged(handle, Mode.ONLINE_GUIDED));
    }

    @Test
    void tellsACodeToNobodyButTheOwnVisitsPeople() throws Exception {
        send(visit, "start-code/tell", id(family, 1), cast.assistant()).andExpect(status().isNotFound());
        send(visit, "start-code/tell", id(family, 1), cast.coordinator()).andExpect(status().isForbidden());
        send(visit, "start-code/tell", UUID.randomUUID(), assistant).andExpect(status().isNotFound());

        assertThat(neighbours.heard(PermitRequested.class)).isEmpty();
    }

    private ResultActions mode(String mode, StaffMember who) throws Exception {
        return browser.perform(post("/staff/visits/" + visit + "/mode")
                .param("participant", id(family, 1).toString())
                .param("mode", mode)
                .session(session)
                .with(user(who))
                .with(csrf()));
    }

    private ResultActions unlock() throws Exception {
        return browser.perform(post("/staff/unlock")
                .param("password", Cast.PASSWORD)
                .session(session)
                .with(user(assistant))
                .with(csrf()));
    }

    private ResultActions handOver(UUID participant) throws Exception {
        return send(visit, "hand-over", participant, assistant);
    }

    private ResultActions send(UUID which, String step, UUID participant, StaffMember who) throws Exception {
        return browser.perform(post("/staff/visits/" + which + "/" + step)
                .param("participant", participant.toString())
                .session(session)
                .with(user(who))
                .with(csrf()));
    }

    private ResultActions staffPage(String path) throws Exception {
        return browser.perform(get(path).session(session).with(user(assistant)));
    }

    /** In a window of its own. */
    private ResultActions page() throws Exception {
        return browser.perform(get("/staff/visits/" + visit).with(user(assistant)));
    }

    private ResultActions pageOf(StaffMember who) throws Exception {
        return browser.perform(get("/staff/visits/" + visit).session(session).with(user(who)));
    }

    private void submitted(int number) {
        var task = new QuestionnaireTask(id(family, number), "T0", "parent", Mode.VISIT);
        task.submitted(cast.now());
        cast.bean(QuestionnaireTasks.class).save(task);
    }

    private List<String> trail() {
        return owner.sql("select action from audit.entry where actor = ? and subject like ?")
                .params(assistant.id().toString(), visit + "/%")
                .query(String.class)
                .list();
    }
}
