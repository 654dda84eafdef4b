package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SessionLockIntegrationTests {

    private static final Map<String, String> RIGHT = Map.of("password", Person.SENTENCE);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestStaffPages pages;

    private final NewAccount sanne = Staff.assistant();

    private UUID id;

    private Person person;

    @BeforeEach
    void lock() throws Exception {
        pages.heard.clear();
        pages.fails = false;
        id = accounts.create(sanne);
        person = new Person("http://127.0.0.1:" + port);
        person.signIn(sanne.userName(), Person.SENTENCE);
        person.get("/staff/test/page");
        assertThat(Person.location(person.post("/staff/test/lock", Map.of()))).isEqualTo("/staff/locked");
    }

    @Test
    @Tag("W6")
    void saysWhoIsSignedInAndLeadsNowhere() throws Exception {
        HttpResponse<String> page = person.get("/staff/locked");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Aangemeld: Sanne Bakker").contains("van medewerkers zijn dicht");
        assertThat(page.body()).doesNotContain("/staff/sign-out", "current-password", "<nav");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @ParameterizedTest
    @Tag("W6")
    @ValueSource(
            strings = {
                "/staff",
                "/staff/",
                "/staff/test/page",
                "/staff/test/page?lang=en",
                "/staff/nothing-there",
                "/staff/sign-in",
                "/staff/locked/x",
                "/staff/hand-over/x",
                "/staff/unlock/x",
                "/staff/setup/x",
                "/linkage/test/card"
            })
    void servesNoOtherPage(String path) throws Exception {
        HttpResponse<String> answer = person.get(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Person.location(answer)).isEqualTo("/staff/locked");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @Tag("W6")
    @ValueSource(
            strings = {
                "/staff/sign-out",
                "/staff/sign-in",
                "/staff/locked",
                "/staff/hand-over",
                "/staff/test/lock",
                "/linkage/x"
            })
    void takesNoOtherForm(String path) throws Exception {
        person.get("/staff/locked");

        HttpResponse<String> answer = person.post(path, Map.of("userName", sanne.userName(), "password", "x"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Person.location(answer)).isEqualTo("/staff/locked");
        assertThat(person.get("/staff/locked").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsScriptsThatNobodyIsSignedIn() throws Exception {
        HttpResponse<String> answer = person.ask("/linkage/test/card", "Sec-Fetch-Dest", "empty");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("401.01").doesNotContain("Sanne");
    }

    @ParameterizedTest
    @Tag("W6")
    @ValueSource(strings = {"", "x", "de kat slaapt op de bank "})
    void staysLockedOnAnotherPassword(String password) throws Exception {
        person.get("/staff/locked");

        HttpResponse<String> answer = person.post("/staff/unlock", Map.of("password", password));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Dit wachtwoord klopt niet").contains("role=\"alert\"");
        assertThat(pages.heard).isEmpty();
        assertThat(Person.location(person.get("/staff/test/page"))).isEqualTo("/staff/locked");
        assertThat(person.get("/staff/unlock?lang=en").body()).contains("A respondent has the laptop");
    }

    @Test
    @Tag("W3")
    void letsWhoeverGuessesWait() throws Exception {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(person.post("/staff/unlock", Map.of("password", "x")).statusCode())
                    .isEqualTo(422);
        }

        HttpResponse<String> answer = person.post("/staff/unlock", RIGHT);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("kan het weer", "id=\"who\"");
        assertThat(Person.location(person.get("/staff/test/page"))).isEqualTo("/staff/locked");
    }

    @Test
    @Tag("W6")
    void staysLockedWithoutTheTokenOfTheForm() throws Exception {
        person.get("/staff/locked");
        person.forgetToken();

        HttpResponse<String> answer = person.post("/staff/unlock", RIGHT);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("403.02");
        assertThat(Person.location(person.get("/staff/test/page"))).isEqualTo("/staff/locked");
    }

    @Test
    @Tag("W6")
    void opensUnderANewSessionIdAfterTheHandOverEnded() throws Exception {
        String before = person.cookie("s").orElseThrow();
        person.get("/staff/locked");
        String token = person.cookie("c").orElseThrow();

        HttpResponse<String> answer = person.post("/staff/unlock", RIGHT);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Person.location(answer)).isEqualTo("/staff/test/page");
        assertThat(pages.heard).containsExactly(new SessionUnlocked(id, Set.of(TestStaffPages.HAND_OVER)));
        assertThat(pages.wasLocked)
                .as("the hand-over ends before the lock goes")
                .isTrue();
        assertThat(person.cookie("s")).isPresent().get().isNotEqualTo(before);
        assertThat(person.get("/staff/test/page").statusCode()).isEqualTo(200);
        assertThat(person.cookie("c")).isPresent().get().isNotEqualTo(token);
        assertThat(Staff.trail(id)).endsWith("session.unlocked");
        person.takeSession(before);
        assertThat(Person.location(person.get("/staff/test/page"))).isEqualTo("/staff/sign-in");
    }

    @Test
    @Tag("W6")
    void staysLockedWhenTheHandOverCannotBeEnded() throws Exception {
        pages.fails = true;
        person.get("/staff/locked");

        assertThat(person.post("/staff/unlock", RIGHT).statusCode()).isEqualTo(500);
        assertThat(Person.location(person.get("/staff/test/page"))).isEqualTo("/staff/locked");
    }

    @Test
    @Tag("W6")
    void opensToNobodyElsesPassword() throws Exception {
        NewAccount other = Staff.assistant();
        accounts.create(new NewAccount(
                other.userName(), "Another", Role.ADMINISTRATOR, "een heel ander wachtwoord", null, null));
        person.get("/staff/locked");

        HttpResponse<String> answer = person.post(
                "/staff/unlock", Map.of("userName", other.userName(), "password", "een heel ander wachtwoord"));

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void endsALockedSessionWhoseAccountIsDisabled() throws Exception {
        Staff.disable(sanne.userName());

        assertThat(Person.location(person.get("/staff/locked"))).isEqualTo("/staff/sign-in");
    }

    @Test
    void hasNothingToUnlockTwice() throws Exception {
        person.get("/staff/locked");
        person.post("/staff/unlock", RIGHT);
        person.get("/staff/test/page");

        assertThat(Person.location(person.get("/staff/locked"))).isEqualTo("/staff");
        assertThat(Person.location(person.post("/staff/unlock", RIGHT))).isEqualTo("/staff");
        assertThat(pages.heard).hasSize(1);
    }
}
