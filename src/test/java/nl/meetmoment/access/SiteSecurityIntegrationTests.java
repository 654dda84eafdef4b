package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SiteSecurityIntegrationTests {

    @LocalServerPort
    int port;

    private Person person;

    @BeforeEach
    void arrive() {
        person = new Person("http://127.0.0.1:" + port);
    }

    @Test
    void beginsWhereRespondentsBegin() throws Exception {
        HttpResponse<String> answer = person.get("/");

        assertThat(answer.statusCode()).isBetween(300, 399);
        assertThat(Person.location(answer)).isEqualTo("/v");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing-there", "/actuator/health", "/login", "/favicon.ico", "/error", "/test/forgotten"})
    @Tag("W4")
    void deniesWhatItDoesNotKnow(String path) throws Exception {
        HttpResponse<String> answer = person.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("404.01");
        assertThat(person.cookie("s")).isEmpty();
    }

    @Test
    void showsStaffAProblemOnAPageOfTheirOwn() throws Exception {
        assertThat(person.get("/staff/setup/nothing-there").body())
                .contains("class=\"staff\"", "masthead", "404.01")
                .doesNotContain("masthead__nav", "masthead__language", "leave__button");
        assertThat(person.get("/v/nothing-there").body()).contains("respondent look", "leave__button", "404.01");
    }

    @Test
    void refusesAFormFromNowhere() throws Exception {
        assertThat(person.post("/nothing-there", Map.of()).body()).contains("403.02");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 302",
        "/assets/css/base.css, 200",
        "/assets/css/nothing-there.css, 404",
        "/nothing-there, 404",
        "/staff, 303",
        "/staff/sign-in, 200",
        "/staff/setup/nothing-there, 404",
        "/staff//sign-in, 400",
        "/staff/%2e%2e/v, 400",
        "/v/p/%00, 400"
    })
    @Tag("W5")
    void putsTheHeadersOnEveryAnswer(String path, int status) throws Exception {
        HttpResponse<String> answer = person.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().map())
                .containsKeys(
                        "content-security-policy",
                        "referrer-policy",
                        "cross-origin-opener-policy",
                        "cross-origin-resource-policy",
                        "permissions-policy",
                        "x-content-type-options",
                        "x-frame-options");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v", "/staff"})
    @Tag("W5")
    void putsTheHeadersOnTheAnswerToAMethodThatNobodyTakes(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method("TRACE", HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().map())
                .containsKeys("content-security-policy", "referrer-policy", "cross-origin-opener-policy");
    }

    /** Whatever the request calls this site. */
    @Test
    void leadsNowhereElse() throws Exception {
        assertThat(person.get("/").headers().firstValue("location")).hasValue("/v");
    }

    @ParameterizedTest
    @CsvSource({"/v/p/%00, x", "/v, 9", "/staff, 9"})
    @Tag("W11")
    void answersForTheServerInItsOwnWords(String path, String cookie) throws Exception {
        HttpResponse<String> answer = raw(path, cookie.equals("9") ? "x=" + "9".repeat(9000) : cookie, "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().map())
                .containsKeys("content-security-policy", "referrer-policy", "cross-origin-opener-policy");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.body())
                .contains("400.01", "Dit lukt nu niet", "lang=\"nl\"")
                .doesNotContainIgnoringCase("tomcat", "apache", "exception", "HTTP Status");
        assertThat(raw(path, "x=" + "9".repeat(9000), "application/json").body())
                .contains("\"problem\":\"400.01\"");
    }

    private HttpResponse<String> raw(String path, String cookie, String accept) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Cookie", cookie)
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
