package nl.meetmoment.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meetmoment.common.ProblemException;
import nl.meetmoment.common.StartCode;
import nl.meetmoment.fieldwork.HandOverEnded;
import nl.meetmoment.fieldwork.StartCodeRevoked;
import nl.meetmoment.response.Guest.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EntryIntegrationTests extends RespondentTest {

    private Guest guest;

    @BeforeEach
    void openABrowser() {
        guest = guest();
    }

    @Test
    void letsInWithUserNameAndStartCode() {
        Answer entered = guest.enter(opened(Opening.ofAMother()));

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.location()).isEqualTo("/v/begin");
        assertThat(guest.get("/v/begin").html()).contains("Fijn dat u meedoet", "href=\"/v/p/1\"");
    }

    @Test
    void takesTheCodeAsPeopleWriteIt() {
        Opening opening = opened(Opening.ofAMother());

        assertThat(guest.enter(
                                " " + opening.userName().toUpperCase() + " ",
                                opening.startCode().toLowerCase().replace("-", " "))
                        .status())
                .isEqualTo(303);
    }

    @Test
    @Tag("W3")
    void refusesEverythingAlike() {
        Opening opening = opened(Opening.ofAMother());
        Opening expired = opened(Opening.ofAMother().until(Instant.EPOCH));
        Opening revoked = opened(Opening.ofAMother());
        events.publishEvent(new StartCodeRevoked(revoked.permit().handle()));
        guest.get("/v");

        List<Answer> refusals = List.of(
                guest.enter(opening.userName(), StartCode.random().shown()),
                guest.enter("gast-onbekend", opening.startCode()),
                guest.enter(expired),
                guest.enter(revoked),
                guest.enter(opening.userName(), "ACDE"),
                guest.enter(opening.userName(), "\u0000"),
                guest.enter("\u0000\ud800", "x".repeat(5000)),
                guest.post("/v/enter", Map.of()));

        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.status()).isEqualTo(401);
            assertThat(same(refusal)).isEqualTo(same(refusals.get(0))).contains("horen niet bij elkaar");
        });
        assertThat(guest.cookies()).doesNotContainKey("v");
    }

    @Test
    @Tag("W3")
    void letsWhoeverGuessesWaitWithoutShuttingAnybodyElseOut() {
        Opening opening = opened(Opening.ofAMother());
        Opening other = opened(Opening.ofAMother());
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(guest.enter(opening.userName(), StartCode.random().shown())
                            .status())
                    .isEqualTo(401);
        }

        Answer early = guest.enter(opening.userName(), StartCode.random().shown());
        Answer right = guest.enter(opening);

        assertThat(early.status()).isEqualTo(429);
        assertThat(early.raw().headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(600, 720));
        assertThat(early.html()).contains("U kunt het straks opnieuw proberen", "kan het weer", opening.userName());
        assertThat(right.status()).isEqualTo(429);
        assertThat(guest.get("/v/begin").status()).isNotEqualTo(200);
        assertThat(guest().enter(other).status()).isEqualTo(303);
    }

    @Test
    @Tag("W3")
    void endsTheFormerSessionByEnteringAgain() {
        Opening opening = opened(Opening.ofAMother());
        guest.enter(opening);
        Guest second = guest();

        second.enter(opening);

        assertThat(guest.get("/v/p/1").location()).isEqualTo("/v");
        assertThat(guest.get("/v").html()).contains("Deze vragenlijst is hier gesloten");
        assertThat(guest.get("/v").html()).doesNotContain("gesloten");
        assertThat(second.get("/v/p/1").status()).isEqualTo(200);
    }

    @Test
    @Tag("W6")
    void endsTheSessionWhenTheLaptopComesBack() {
        Opening opening = opened(Opening.ofAMother());
        guest.enter(opening);

        events.publishEvent(new HandOverEnded(opening.permit().handle()));

        assertThat(guest.get("/v/begin").location()).isEqualTo("/v");
        assertThat(guest.enter(opening).status()).isEqualTo(303);
    }

    @Test
    @Tag("W3")
    void revokesSessionAndCodeAtOnce() {
        Opening opening = opened(Opening.ofAMother());
        guest.enter(opening);

        events.publishEvent(new StartCodeRevoked(opening.permit().handle()));

        assertThat(guest.get("/v/p/1").location()).isEqualTo("/v");
        assertThat(guest.enter(opening).status()).isEqualTo(401);
    }

    @Test
    @Tag("W3")
    void renewsTheWayInAndKeepsTheAnswers() {
        Opening opening = opened(Opening.ofAMother());
        guest.send(guest.begin(opening), "nav=next", "dem_birth_year=1985", "dem_sex=woman");

        Opening renewed = opened(opening.renewed());

        assertThat(guest.get("/v/p/1").location()).isEqualTo("/v");
        assertThat(guest.enter(opening).status()).isEqualTo(401);
        assertThat(guest.begin(renewed).path()).isEqualTo("/v/p/2");
        assertThat(guest.get("/v/p/1").isChecked("dem_sex", "woman")).isTrue();
    }

    @Test
    @Tag("R29")
    void keepsOnesCookieFromOpeningAnothersResponse() {
        guest.enter(opened(Opening.ofAMother()));
        String token = guest.cookies().get("v");
        for (int i = 0; i < token.length(); i += 7) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            guest.cookies().put("v", token.substring(0, i) + other + token.substring(i + 1));
            assertThat(guest.get("/v/p/1").location()).as("symbol " + i).isEqualTo("/v");
        }
    }

    @Test
    void needsNoSessionOnTheServer() {
        Answer start = guest.get("/v");
        guest.enter(opened(Opening.ofAMother()));
        Answer page = guest.get("/v/p/1");
        guest.send(page, "nav=back");

        assertThat(guest.cookies()).containsOnlyKeys("c", "v");
        assertThat(start.raw().headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
        assertThat(page.raw().headers().map())
                .containsKeys("Content-Security-Policy", "Referrer-Policy", "Cross-Origin-Opener-Policy");
    }

    @Test
    @Tag("W6")
    void keepsTheSessionInACookieThatScriptsAndOtherSitesDoNotSee() {
        Answer entered = guest.enter(opened(Opening.ofAMother()));

        assertThat(entered.raw().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("v="))
                .singleElement()
                .asString()
                .contains("Path=/v;", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Max-Age", "Expires");
    }

    @Test
    void neverOpensWhatIsSubmitted() {
        Opening opening = opened(Opening.ofTheChild());
        new Walk(guest(), opening).toTheEnd();

        assertThat(guest.enter(opening).status()).isEqualTo(401);
        assertThatThrownBy(() -> opened(opening.renewed()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("409.03");
    }

    @Test
    void keepsTheUserNameThatWasTyped() {
        assertThat(guest.enter("Groene \"fiets\" 4", "ACDE").html()).contains("value=\"Groene &quot;fiets&quot; 4\"");
        assertThat(guest.enter("\u0000", "ACDE").html())
                .contains("id=\"userName\"")
                .doesNotContain("\u0000");
        assertThat(guest.enter("x".repeat(5000), "ACDE").html()).doesNotContain("xxx");
    }

    /** Without what differs at each request, and without what was typed. */
    private static String same(Answer answer) {
        return answer.html().replaceAll("(name=\"_csrf\"|required maxlength=\"100\") value=\"[^\"]*\"", "");
    }
}
