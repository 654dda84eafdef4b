package nl.meetmoment.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meetmoment.fieldwork.ResponseStarted;
import nl.meetmoment.fieldwork.ResponseSubmitted;
import nl.meetmoment.response.Guest.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** The end of a questionnaire, and what fieldwork hears of it. */
class SubmissionIntegrationTests extends RespondentTest {

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    Announcements announcements;

    private final List<Object> heard = new ArrayList<>();
    private final AtomicInteger deaf = new AtomicInteger();
    private final ApplicationListener<ApplicationEvent> fieldwork = this::hear;

    @BeforeEach
    void listen() {
        application.addApplicationListener(fieldwork);
    }

    @AfterEach
    void stopListening() {
        application.removeApplicationListener(fieldwork);
    }

    @Test
    void endsWithThanksAndShowsNothing() {
        Opening child = opened(Opening.ofTheChild());
        Guest guest = guest();
        Walk walk = new Walk(guest, child);
        Answer finish = walk.toTheFinish();
        assertThat(finish.html()).contains("Je bent er bijna!", "href=\"/v/p/");
        String token = guest.cookies().get("v");

        Answer submitted = guest.send(finish);

        assertThat(submitted.location()).isEqualTo("/v/done");
        assertThat(guest.cookies()).doesNotContainKey("v");
        assertThat(guest.get("/v/done").html()).contains("Klaar! Dank je wel!", "look--child");
        assertThat(guest.get("/v/p/1").location()).isEqualTo("/v");
        guest.cookies().put("v", token);
        assertThat(guest.get("/v/p/1").location()).isEqualTo("/v");
        assertThat(guest.save(walk.pages().get(0), UUID.randomUUID(), 1, "{}").status())
                .isEqualTo(401);
    }

    @Test
    @Tag("R6")
    void takesADoubleClickForOne() {
        Guest guest = guest();
        Answer finish = new Walk(guest, opened(Opening.ofTheChild())).toTheFinish();
        Map<String, String> before = new TreeMap<>(guest.cookies());
        guest.send(finish);
        guest.cookies().putAll(before);

        assertThat(guest.send(finish).location()).isEqualTo("/v/done");
        assertThat(guest.get("/v/done").status()).isEqualTo(200);
    }

    @Test
    @Tag("R13")
    void neverSubmitsTheNextRespondentByAPageThatStayedOpen() {
        Guest guest = guest();
        Answer finish = new Walk(guest, opened(Opening.ofTheChild())).toTheFinish();
        Opening next = opened(Opening.ofTheChild());
        new Walk(guest, next).toTheFinish();

        assertThat(guest.send(finish).location()).isEqualTo("/v");
        assertThat(row(next)).containsEntry("state", "open");
        assertThat(guest.post("/v/finish", Map.of()).status()).isEqualTo(400);
        assertThat(row(next)).containsEntry("state", "open");
        assertThat(guest.send(guest.get("/v/finish")).location()).isEqualTo("/v/done");
    }

    @Test
    @Tag("P3")
    void letsGoOfEverythingThatLeadsBack() {
        Opening child = opened(Opening.ofTheChild());
        new Walk(guest(), child).toTheEnd();

        assertThat(row(child))
                .containsEntry("state", "submitted")
                .containsEntry("handle", null)
                .containsEntry("user_name", null)
                .containsEntry("start_code_hash", null)
                .containsEntry("code_valid_until", null)
                .containsEntry("scrubbing_salt", null)
                .containsEntry("scrubbing_hashes", null);
        assertThat(row(child).get("submitted_at")).isNotNull();
    }

    @Test
    void tellsFieldworkOnceOfStartAndEnd() {
        Opening child = opened(Opening.ofTheChild());
        new Walk(guest(), child).toTheEnd();
        announcements.announceAll();

        assertThat(ofThis(child)).hasExactlyElementsOfTypes(ResponseStarted.class, ResponseSubmitted.class);
    }

    @Test
    void tellsAgainUntilItIsHeard() {
        Opening child = opened(Opening.ofTheChild());
        deaf.set(Integer.MAX_VALUE);
        Answer done = new Walk(guest(), child).toTheEnd();
        assertThat(done.path()).isEqualTo("/v/done");
        assertThat(row(child)).containsEntry("handle", child.permit().handle()).containsEntry("start_told", false);

        deaf.set(0);
        announcements.announceAll();

        assertThat(ofThis(child)).hasExactlyElementsOfTypes(ResponseStarted.class, ResponseSubmitted.class);
        assertThat(row(child)).containsEntry("handle", null);
        announcements.announceAll();
        assertThat(ofThis(child)).hasSize(2);
    }

    @Test
    @Tag("P3")
    void tellsNoTimeThatJoinsFieldworkToAnswers() {
        Opening child = opened(Opening.ofTheChild());
        new Walk(guest(), child).toTheEnd();

        assertThat(ofThis(child)).allSatisfy(event -> {
            var at = event instanceof ResponseStarted started ? started.at() : ((ResponseSubmitted) event).at();
            assertThat(at.getEpochSecond() % 60).isZero();
            assertThat(at.getNano()).isZero();
        });
    }

    @Test
    void asksForWhatASaveOpensBetweenLookAndClick() {
        Opening mother = opened(Opening.ofAMother());
        Guest guest = guest();
        Answer finish = new Walk(guest, mother).toTheFinish();

        Answer country = guest.get("/v/p/2");
        guest.save(country, UUID.randomUUID(), country.base() + 1, "{\"dem_country\":[\"elsewhere\"]}");

        Answer refused = guest.send(finish);
        assertThat(refused.location()).isEqualTo("/v/p/3");
        assertThat(row(mother)).containsEntry("state", "open");
    }

    private void hear(ApplicationEvent event) {
        if (!(event instanceof PayloadApplicationEvent<?> told)) {
            return;
        }
        Object fact = told.getPayload();
        if (!Set.of(ResponseStarted.class, ResponseSubmitted.class).contains(fact.getClass())) {
            return;
        }
        if (deaf.getAndDecrement() > 0) {
            throw new IllegalStateException("fieldwork is out of reach");
        }
        heard.add(fact);
    }

    private List<Object> ofThis(Opening opening) {
        UUID handle = opening.permit().handle();
        return heard.stream()
                .filter(fact -> fact.equals(new ResponseStarted(handle, at(fact)))
                        || fact.equals(new ResponseSubmitted(handle, at(fact))))
                .toList();
    }

    private static java.time.Instant at(Object fact) {
        return fact instanceof ResponseStarted started ? started.at() : ((ResponseSubmitted) fact).at();
    }
}
