package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
@Tag("S8")
class AlarmIntegrationTests {

    private static final DataSource OWN_CONNECTION = new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator"));

    private static final JdbcClient MIGRATOR = JdbcClient.create(OWN_CONNECTION);

    @Autowired
    WebApplicationContext site;

    private Cast cast;
    private MockMvc browser;
    private StaffMember assistant;
    private StaffMember onDuty;
    private StaffMember another;
    private String page;
    private UUID alarm;

    @BeforeEach
    void visit() throws Exception {
        cast = new Cast(site);
        browser = cast.browser();
        assistant = cast.assistant();
        onDuty = cast.coordinator();
        another = cast.coordinator();
        page = "/staff/visits/" + cast.visit(cast.familyOfFour(), assistant) + "/danger";
        alarm = UUID.randomUUID();
        forgetAll();
    }

    @AfterEach
    void forgetAll() {
        MIGRATOR.sql("delete from fieldwork.alarm").update();
        MIGRATOR.sql("delete from fieldwork.duty").update();
    }

    @Test
    void goesToTheCoordinatorOnDutyAtOnceAndToAllWhenNobodyTakesItUp() throws Exception {
        assertThat(addDuty(onDuty, Duration.ofHours(-1), Duration.ofHours(8)).getStatus())
                .isEqualTo(303);
        assertThat(text(assistant, get(page))).contains("tel:0700000000", "Waarschuw de coördinator");
        raise();

        assertThat(open(onDuty)).isEqualTo(1);
        assertThat(open(another)).isZero();
        assertThat(text(onDuty, get("/staff"))).contains("Er is een alarm bij een bezoek");
        assertThat(text(assistant, get(page))).contains("De coördinator is gewaarschuwd", "data-again=\"10\"");

        letMinutesPass(3);
        assertThat(open(another)).isEqualTo(1);
        assertThat(text(assistant, get(page))).contains("Nog niemand heeft gereageerd. Bel zelf 070 000 00 00");
    }

    @Test
    void isSeenToBeTakenUpByOneAndToBeOver() throws Exception {
        raise();
        assertThat(open(onDuty)).as("nobody is on duty").isEqualTo(1);

        assertThat(said(onDuty, post("/staff/alarms/" + alarm + "/accept"))).isEqualTo("accepted");
        assertThat(said(another, post("/staff/alarms/" + alarm + "/accept"))).isEqualTo("accepted-before");
        assertThat(text(assistant, get(page))).contains("Een coördinator heeft uw alarm om");
        assertThat(send(
                                onDuty,
                                post("/staff/alarms/" + alarm + "/end")
                                        .param("outcome", "shrugged")
                                        .param("presses", "1"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(said(
                        onDuty,
                        post("/staff/alarms/" + alarm + "/end")
                                .param("outcome", "handled")
                                .param("presses", "9")))
                .isEqualTo("ended");
        assertThat(open(onDuty)).isZero();
        assertThat(text(onDuty, get("/staff/alarms"))).contains("afgehandeld");
        assertThat(text(onDuty, get("/staff")))
                .contains("/staff/alarms/count\" hidden=\"hidden\"", "data-accepted hidden=\"hidden\"");
    }

    @Test
    @Tag("S8")
    void isNotClosedByAPageFromBeforeItWasPressedAgain() throws Exception {
        raise();
        said(onDuty, post("/staff/alarms/" + alarm + "/accept"));
        send(assistant, post(page).param("alarm", UUID.randomUUID().toString()));

        assertThat(said(
                        onDuty,
                        post("/staff/alarms/" + alarm + "/end")
                                .param("outcome", "handled")
                                .param("presses", "1")))
                .isEqualTo("not-ended");
        assertThat(open(onDuty)).isEqualTo(1);
        assertThat(said(
                        onDuty,
                        post("/staff/alarms/" + alarm + "/end")
                                .param("outcome", "handled")
                                .param("presses", "2")))
                .isEqualTo("ended");
    }

    @Test
    void showsTheCoordinatorACalmBannerFromWhenItIsTakenUpUntilItIsClosed() throws Exception {
        raise();
        assertThat(text(onDuty, get("/staff/alarms/count"))).isEqualTo("{\"open\":1,\"accepted\":0}");

        said(onDuty, post("/staff/alarms/" + alarm + "/accept"));
        assertThat(text(onDuty, get("/staff/alarms/count"))).isEqualTo("{\"open\":0,\"accepted\":1}");
        assertThat(text(onDuty, get("/staff")))
                .contains("/staff/alarms/count\" hidden=\"hidden\"", "opgepakt en nog niet afgesloten")
                .doesNotContain("data-accepted hidden");

        said(
                onDuty,
                post("/staff/alarms/" + alarm + "/end")
                        .param("outcome", "handled")
                        .param("presses", "9"));
        assertThat(text(onDuty, get("/staff/alarms/count"))).isEqualTo("{\"open\":0,\"accepted\":0}");
    }

    @Test
    void tellsWhoPressedOnEveryPageThatItWasTakenUpAndByWhom() throws Exception {
        addDuty(onDuty, Duration.ofHours(-1), Duration.ofHours(8));
        String visit = page.replace("/danger", "");
        assertThat(text(assistant, get("/staff"))).doesNotContain("Uw alarm van");
        raise();
        for (String address : List.of("/staff", visit, "/staff/calendar")) {
            assertThat(text(assistant, get(address))).contains("Nog niemand heeft het opgepakt");
        }

        said(onDuty, post("/staff/alarms/" + alarm + "/accept"));
        for (String address : List.of("/staff", visit, "/staff/own-alarms")) {
            assertThat(text(assistant, get(address)))
                    .contains(onDuty.name() + " heeft dienst, heeft uw alarm van", "070 000 00 00");
        }
        assertThat(text(cast.assistant(), get("/staff/own-alarms"))).isEqualTo("[]");

        said(
                onDuty,
                post("/staff/alarms/" + alarm + "/end")
                        .param("outcome", "handled")
                        .param("presses", "9"));
        assertThat(text(assistant, get("/staff/own-alarms"))).isEqualTo("[]");
    }

    @Test
    void namesWhoTookItUpWithoutADuty() throws Exception {
        raise();
        letMinutesPass(3);
        assertThat(text(assistant, get("/staff")))
                .contains("Nog niemand heeft uw alarm van", "Bel zelf een coördinator");

        said(another, post("/staff/alarms/" + alarm + "/accept"));
        assertThat(text(assistant, get("/staff"))).contains(another.name() + " heeft uw alarm van");
    }

    @Test
    void tellsWhoPressedWhomToCallWhenNobodyTakesItUp() throws Exception {
        addDuty(onDuty, Duration.ofHours(-1), Duration.ofHours(8));
        raise();
        letMinutesPass(3);

        assertThat(text(assistant, get("/staff"))).contains("Bel zelf 070 000 00 00, of 112");
    }

    @Test
    void isOneForAVisitHoweverManyPressAtTheSameMoment() throws Exception {
        ExecutorService presses = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> all = Stream.generate(UUID::randomUUID)
                    .limit(8)
                    .<Callable<Integer>>map(
                            press -> () -> send(assistant, post(page + "/kept").param("alarm", press.toString()))
                                    .getStatus())
                    .toList();
            for (Future<Integer> answer : presses.invokeAll(all)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            presses.shutdownNow();
        }

        assertThat(open(onDuty)).isEqualTo(1);
        assertThat(text(onDuty, get("/staff/alarms"))).contains("8 keer ingedrukt");
    }

    @Test
    void isNotRaisedAgainByAPressFromBeforeItWasTakenBack() throws Exception {
        raise();
        letMinutesPass(2);
        send(assistant, post(page + "/false-alarm"));

        send(
                assistant,
                post(page + "/kept")
                        .param("alarm", UUID.randomUUID().toString())
                        .param("waited", "60"));
        send(assistant, post(page + "/kept").param("alarm", alarm.toString()));
        assertThat(open(onDuty)).isZero();

        send(assistant, post(page + "/kept").param("alarm", UUID.randomUUID().toString()));
        assertThat(open(onDuty)).as("pressed anew").isEqualTo(1);
    }

    @Test
    void isRaisedByAnotherAssistantWhoPressedBeforeItWasTakenBack() throws Exception {
        StaffMember buddy = buddy();
        raise();
        letMinutesPass(2);
        send(assistant, post(page + "/false-alarm"));

        send(
                buddy,
                post(page + "/kept")
                        .param("alarm", UUID.randomUUID().toString())
                        .param("waited", "60"));

        assertThat(open(onDuty)).isEqualTo(1);
    }

    @Test
    void takesUpWhatASecondAssistantPressesAndIsNotTakenBackByTheFirst() throws Exception {
        StaffMember buddy = buddy();
        raise();
        send(buddy, post(page).param("alarm", UUID.randomUUID().toString()));
        assertThat(open(onDuty)).isEqualTo(1);

        assertThat(send(assistant, post(page + "/false-alarm")).getRedirectedUrl())
                .isEqualTo(page);
        assertThat(open(onDuty)).isEqualTo(1);
        assertThat(text(buddy, get("/staff"))).contains("Uw alarm van");
        assertThat(text(buddy, get(page.replace("/danger", "")))).contains("data-danger");
    }

    @Test
    void isOneHoweverOftenItIsSentAndCanBeTakenBack() throws Exception {
        raise();
        raise();
        send(assistant, post(page).param("alarm", UUID.randomUUID().toString()));
        assertThat(open(onDuty)).isEqualTo(1);

        send(assistant, post(page + "/false-alarm"));
        assertThat(open(onDuty)).isZero();
        assertThat(send(assistant, post(page + "/false-alarm")).getStatus()).isEqualTo(404);
    }

    @Test
    void isAnotherOneWhenItIsPressedAfterItWasTakenBackAndWaitsAnewWhenItWasTakenUp() throws Exception {
        raise();
        send(assistant, post(page + "/false-alarm"));
        raise();
        assertThat(open(onDuty)).isEqualTo(1);

        TestDatabase.owner()
                .sql("update fieldwork.alarm set accepted_by = ?, accepted_at = raised_at where ended_at is null")
                .param(onDuty.id())
                .update();
        assertThat(text(onDuty, get("/staff/alarms/count"))).isEqualTo("{\"open\":0,\"accepted\":1}");
        send(assistant, post(page).param("alarm", UUID.randomUUID().toString()));
        assertThat(text(onDuty, get("/staff/alarms/count"))).isEqualTo("{\"open\":1,\"accepted\":0}");
        assertThat(text(assistant, get(page))).contains("De coördinator is gewaarschuwd");

        UUID open = TestDatabase.owner()
                .sql("select alarm_id from fieldwork.alarm where ended_at is null")
                .query(UUID.class)
                .single();
        assertThat(said(another, post("/staff/alarms/" + open + "/accept"))).isEqualTo("accepted");
        assertThat(text(assistant, get(page))).contains("Een coördinator heeft uw alarm om");
    }

    @Test
    void escalatesAlsoForWhoPressesAgainAndAgain() throws Exception {
        addDuty(onDuty, Duration.ofHours(-1), Duration.ofHours(8));
        raise();
        said(onDuty, post("/staff/alarms/" + alarm + "/accept"));
        keep("0");
        letMinutesPass(1);
        keep("0");
        assertThat(open(another)).isZero();
        letMinutesPass(1);
        keep("0");

        assertThat(open(another)).isEqualTo(1);
    }

    @Test
    void isSaidToWaitOnEveryPageOnceItIsPressedAfterItWasTakenUp() throws Exception {
        raise();
        said(onDuty, post("/staff/alarms/" + alarm + "/accept"));
        keep("0");

        assertThat(text(assistant, get("/staff")))
                .contains("Nog niemand heeft het opgepakt")
                .doesNotContain(onDuty.name() + " heeft");
        assertThat(text(assistant, get("/staff/own-alarms"))).contains("\"isTakenUp\":false");
    }

    @Test
    void waitsAnewWhenAPageFromBeforeItWasTakenUpIsSentOnceMore() throws Exception {
        raise();
        said(onDuty, post("/staff/alarms/" + alarm + "/accept"));
        raise();
        assertThat(text(onDuty, get("/staff/alarms/count"))).isEqualTo("{\"open\":1,\"accepted\":0}");
        assertThat(text(onDuty, get("/staff/alarms"))).contains("2 keer ingedrukt");
    }

    @Test
    void isAnotherOneWhenItWasPressedAfterItWasTakenUpAndIsHeardOnceItIsOver() throws Exception {
        raise();
        letMinutesPass(5);
        said(onDuty, post("/staff/alarms/" + alarm + "/accept"));
        MIGRATOR.sql("update fieldwork.alarm set accepted_at = accepted_at - interval '2 minutes'")
                .update();
        said(
                onDuty,
                post("/staff/alarms/" + alarm + "/end")
                        .param("outcome", "handled")
                        .param("presses", "9"));

        keep("180");
        assertThat(open(onDuty)).as("pressed before it was taken up").isZero();

        keep("60");
        assertThat(open(onDuty)).as("a second call for help").isEqualTo(1);
    }

    @Test
    void isClosedOnlyOnceWhoPressesAtThatMomentIsHeard() throws Exception {
        raise();
        ExecutorService coordinator = Executors.newSingleThreadExecutor();
        try {
            Future<String> ended = new TransactionTemplate(new DataSourceTransactionManager(OWN_CONNECTION))
                    .execute(pressing -> {
                        JdbcClient presser = JdbcClient.create(OWN_CONNECTION);
                        presser.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                                .param(page.replaceAll(".*visits/|/danger", ""))
                                .query(row -> {});
                        Future<String> ends = coordinator.submit(() -> said(
                                onDuty,
                                post("/staff/alarms/" + alarm + "/end")
                                        .param("outcome", "handled")
                                        .param("presses", "9")));
                        while (!isSomebodyWaiting(presser) && !ends.isDone()) {
                            Thread.onSpinWait();
                        }
                        assertThat(ends).isNotDone();
                        return ends;
                    });
            assertThat(ended.get()).isEqualTo("ended");
        } finally {
            coordinator.shutdownNow();
        }
    }

    private static boolean isSomebodyWaiting(JdbcClient presser) {
        return presser.sql("""
                        select exists (select 1 from pg_locks waits join pg_locks holds using (locktype, classid, objid, objsubid)
                        where locktype = 'advisory' and not waits.granted and holds.granted and holds.pid = pg_backend_pid())
                        """).query(Boolean.class).single();
    }

    @Test
    void isRaisedNoMoreByADeviceThatOnlyAsks() throws Exception {
        MockHttpServletResponse heard = send(
                assistant, post(page + "/kept").param("alarm", alarm.toString()).param("heard", "true"));

        assertThat(heard.getContentAsString()).contains("true");
        assertThat(open(onDuty)).isZero();
    }

    @Test
    void isTheBusinessOfTheOwnAssistantAndOfCoordinators() throws Exception {
        StaffMember other = cast.assistant();

        assertThat(send(other, get(page)).getStatus()).isEqualTo(404);
        assertThat(send(other, post(page).param("alarm", alarm.toString())).getStatus())
                .isEqualTo(404);
        assertThat(send(assistant, get("/staff/alarms")).getStatus()).isEqualTo(403);
        assertThat(send(assistant, get("/staff/alarms/count")).getStatus()).isEqualTo(403);
        assertThat(send(onDuty, post("/staff/alarms/" + alarm + "/accept")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void hasOneCoordinatorOnDutyAtATime() throws Exception {
        addDuty(onDuty, Duration.ofHours(1), Duration.ofHours(3));

        assertThat(addDuty(another, Duration.ofHours(2), Duration.ofHours(4)).getContentAsString())
                .contains("heeft al iemand dienst", "value=\"070 000 00 00\"");
        assertThat(addDuty(another, Duration.ofHours(3), Duration.ofHours(4)).getStatus())
                .isEqualTo(303);
        assertThat(addDuty(another, Duration.ofHours(-3), Duration.ofHours(-1)).getContentAsString())
                .contains("nog niet voorbij");
        assertThat(addDuty(assistant, Duration.ofHours(9), Duration.ofHours(10)).getContentAsString())
                .contains("Kies een coördinator uit de lijst");
        assertThat(send(onDuty, post("/staff/alarms/duty").param("telephone", "bel mij"))
                        .getContentAsString())
                .contains("Vul een telefoonnummer in", "Vul een dag en tijd in");
    }

    /** A second assistant at the visit. */
    private StaffMember buddy() {
        StaffMember buddy = cast.assistant();
        TestDatabase.owner()
                .sql("update fieldwork.visit set buddy_id = ? where visit_id = ?::uuid")
                .params(buddy.id(), page.replaceAll(".*visits/|/danger", ""))
                .update();
        return buddy;
    }

    private void raise() throws Exception {
        assertThat(send(assistant, post(page).param("alarm", alarm.toString())).getStatus())
                .isEqualTo(303);
    }

    /** A press that the device kept for so many seconds. */
    private void keep(String waited) throws Exception {
        MockHttpServletRequestBuilder kept = post(page + "/kept")
                .param("alarm", UUID.randomUUID().toString())
                .param("waited", waited);
        assertThat(send(assistant, kept).getStatus()).isEqualTo(200);
    }

    @Test
    void keepsInTheTrailWhoChangedTheRoster() throws Exception {
        addDuty(onDuty, Duration.ofHours(20), Duration.ofHours(21));
        UUID duty = TestDatabase.owner()
                .sql("select duty_id from fieldwork.duty order by starts_at desc limit 1")
                .query(UUID.class)
                .single();

        assertThat(send(onDuty, post("/staff/alarms/duty/" + duty + "/remove")).getStatus())
                .isEqualTo(303);
        assertThat(send(onDuty, post("/staff/alarms/duty/" + duty + "/remove")).getStatus())
                .isEqualTo(404);
        assertThat(TestDatabase.owner()
                        .sql(
                                "select action from audit.entry where actor = ? and action like 'duty.%' order by number desc limit 2")
                        .param(onDuty.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("duty.removed", "duty.added");
    }

    private MockHttpServletResponse addDuty(StaffMember who, Duration from, Duration until) throws Exception {
        return send(
                onDuty,
                post("/staff/alarms/duty")
                        .param("account", who.id().toString())
                        .param("telephone", "070 000 00 00")
                        .param("from", clock(from))
                        .param("until", clock(until)));
    }

    /** As a browser sends a time on the clock. */
    private String clock(Duration fromNow) {
        Instant moment = cast.now().plus(fromNow).truncatedTo(ChronoUnit.MINUTES);
        return LocalDateTime.ofInstant(moment, DutchTime.ZONE).toString();
    }

    private static void letMinutesPass(int minutes) {
        MIGRATOR.sql("update fieldwork.alarm set raised_at = raised_at - make_interval(mins => :m), "
                        + "called_at = called_at - make_interval(mins => :m), "
                        + "accepted_at = accepted_at - make_interval(mins => :m)")
                .param("m", minutes)
                .update();
    }

    private int open(StaffMember who) throws Exception {
        return Stream.of(text(who, get("/staff/alarms/count")).split(","))
                .mapToInt(number -> Integer.parseInt(number.replaceAll("\\D", "")))
                .sum();
    }

    private String said(StaffMember who, MockHttpServletRequestBuilder request) throws Exception {
        return (String) browser.perform(request.with(user(who)).with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("said");
    }

    private String text(StaffMember who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = send(who, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(StaffMember who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(who)).with(csrf())).andReturn().getResponse();
    }
}
