package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SignInIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private final NewAccount sanne = Staff.assistant();

    private UUID id;

    private Person person;

    @BeforeEach
    void open() {
        id = accounts.create(sanne);
        person = new Person("http://127.0.0.1:" + port);
    }

    @Test
    void signsInAndTellsTheTrail() throws Exception {
        HttpResponse<String> answer = person.signIn(sanne.userName(), Person.SENTENCE);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Person.location(answer)).isEqualTo("/staff");
        assertThat(person.get("/staff/test/who").body()).isEqualTo("Sanne Bakker, ASSISTANT");
        assertThat(person.get("/linkage/test/card").body()).isEqualTo("Sanne Bakker, ASSISTANT");
        assertThat(Staff.trail(id)).containsExactly("account.created", "account.signed-in");
    }

    @Test
    void takesTheUserNameInOtherCapitalsAndWithABlank() throws Exception {
        String typed = " " + sanne.userName().toUpperCase(Locale.ROOT) + " ";

        assertThat(person.signIn(typed, Person.SENTENCE).statusCode()).isEqualTo(303);
    }

    @Test
    void answersAlikeWhateverIsWrong() throws Exception {
        NewAccount gone = Staff.assistant();
        accounts.create(gone);
        Staff.disable(gone.userName());

        String wrong = refusal(sanne.userName(), Person.SENTENCE + "!");
        assertThat(wrong).contains("horen niet bij elkaar").contains("role=\"alert\"");
        assertThat(refusal("assistant-" + UUID.randomUUID(), Person.SENTENCE)).isEqualTo(wrong);
        assertThat(refusal(gone.userName(), Person.SENTENCE)).isEqualTo(wrong);
        assertThat(refusal(sanne.userName(), "")).isEqualTo(wrong);
        assertThat(refusal("no \0 name", "a".repeat(100))).isEqualTo(wrong);
        assertThat(refusal("", "")).isEqualTo(wrong);
    }

    /** The page without what was typed and without its token. */
    private String refusal(String userName, String password) throws Exception {
        HttpResponse<String> answer = person.signIn(userName, password);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Person.location(person.get("/staff/test/page"))).isEqualTo("/staff/sign-in");
        return answer.body().replaceAll("value=\"[^\"]*\"", "value");
    }

    @Test
    void saysThatAFormWasLostWhenNobodyIsSignedIn() throws Exception {
        person.get("/staff/sign-in");

        HttpResponse<String> answer = person.post("/staff/test/page", Map.of("text", "typed"));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/staff/sign-in?lost"));
        assertThat(person.get("/staff/sign-in?lost").body()).contains("is niet bewaard");
        assertThat(person.get("/staff/sign-in").body()).doesNotContain("is niet bewaard");
    }

    @Test
    void letsWhoeverGuessesWaitWhetherTheAccountIsThereOrNot() throws Exception {
        String unknown = "assistant-" + UUID.randomUUID();
        for (String userName : List.of(sanne.userName(), unknown)) {
            for (int wrong = 0; wrong < 5; wrong++) {
                assertThat(person.signIn(userName, "x").statusCode()).isEqualTo(422);
            }
        }

        HttpResponse<String> early = person.signIn(sanne.userName(), Person.SENTENCE);

        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(early.body()).contains("kan het weer", "role=\"alert\"").doesNotContain("horen niet bij elkaar");
        assertThat(person.signIn(unknown, Person.SENTENCE).statusCode()).isEqualTo(429);
        assertThat(Person.location(person.get("/staff/test/page"))).isEqualTo("/staff/sign-in");
    }

    @Test
    void goesOnToThePageThatWasAskedFor() throws Exception {
        assertThat(Person.location(person.get("/staff/test/page%20with%20blank?day=2&lang=nl")))
                .isEqualTo("/staff/sign-in");

        HttpResponse<String> answer = person.signIn(sanne.userName(), Person.SENTENCE);

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/staff/test/page%20with%20blank?day=2&lang=nl");
        assertThat(person.get("/staff/test/page%20with%20blank?day=2").statusCode())
                .isEqualTo(200);
    }

    @Test
    void goesNowhereElseThanToAPageOfStaff() throws Exception {
        person.get("/linkage/test/card");
        person.ask("/staff/test/who", "Accept", "application/json");
        person.post("/staff/test/lock", Map.of());

        assertThat(Person.location(person.signIn(sanne.userName(), Person.SENTENCE)))
                .isEqualTo("/staff");
    }

    @Test
    void opensASessionThatNobodyKnewBefore() throws Exception {
        person.get("/staff/test/page");
        String known = person.cookie("s").orElseThrow();
        person.get("/staff/sign-in");
        String token = person.cookie("c").orElseThrow();

        person.signIn(sanne.userName(), Person.SENTENCE);

        assertThat(person.cookie("s")).isPresent().get().isNotEqualTo(known);
        assertThat(person.get("/staff/test/page").statusCode()).isEqualTo(200);
        assertThat(person.cookie("c")).isPresent().get().isNotEqualTo(token);
        person.takeSession(known);
        assertThat(Person.location(person.get("/staff/test/page"))).isEqualTo("/staff/sign-in");
    }

    @Test
    void ignoresASessionIdOfSomebodyElsesMaking() throws Exception {
        person.takeSession("0123456789ABCDEF0123456789ABCDEF");
        person.signIn(sanne.userName(), Person.SENTENCE);

        assertThat(person.cookie("s")).isPresent().get().isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @Test
    void signsOutForGood() throws Exception {
        person.signIn(sanne.userName(), Person.SENTENCE);
        String session = person.cookie("s").orElseThrow();
        person.get("/staff/test/page");

        HttpResponse<String> answer = person.post("/staff/sign-out", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Person.location(answer)).isEqualTo("/staff/sign-in");
        person.takeSession(session);
        assertThat(Person.location(person.get("/staff/test/page"))).isEqualTo("/staff/sign-in");
    }

    @Test
    void doesNotSignOutByALink() throws Exception {
        person.signIn(sanne.userName(), Person.SENTENCE);
        person.get("/staff/sign-out");

        assertThat(person.get("/staff/test/page").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        person.get("/staff/sign-in");
        person.forgetToken();

        HttpResponse<String> answer =
                person.post("/staff/sign-in", Map.of("userName", sanne.userName(), "password", Person.SENTENCE));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("403.02");
    }

    @Test
    void hasNothingToAskAPersonWhoIsSignedIn() throws Exception {
        person.signIn(sanne.userName(), Person.SENTENCE);

        assertThat(Person.location(person.get("/staff/sign-in"))).isEqualTo("/staff");
    }
}
