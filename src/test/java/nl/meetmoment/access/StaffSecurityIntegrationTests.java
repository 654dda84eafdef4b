package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** What stands before every page of staff. */
@IntegrationTest
class StaffSecurityIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private final NewAccount sanne = Staff.assistant();

    private Person person;

    @BeforeEach
    void open() {
        accounts.create(sanne);
        person = new Person("http://127.0.0.1:" + port);
    }

    @ParameterizedTest
    @CsvSource({"Accept, application/json", "Sec-Fetch-Dest, empty"})
    void tellsScriptsThatNobodyIsSignedIn(String header, String value) throws Exception {
        HttpResponse<String> answer = person.ask("/linkage/test/card", header, value);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("401.01");
        assertThat(person.cookie("s")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/staff/", "/staff/locked", "/staff/unlock", "/staff/hand-over", "/linkage/x"})
    void asksForASignInEverywhere(String path) throws Exception {
        HttpResponse<String> answer = person.get(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Person.location(answer)).isEqualTo("/staff/sign-in");
    }

    @Test
    void endsADisabledAccountAtItsNextRequest() throws Exception {
        person.signIn(sanne.userName(), Person.SENTENCE);
        assertThat(person.get("/staff/test/page").statusCode()).isEqualTo(200);
        String session = person.cookie("s").orElseThrow();

        Staff.disable(sanne.userName());

        assertThat(Person.location(person.get("/staff/test/page"))).isEqualTo("/staff/sign-in");
        person.takeSession(session);
        assertThat(Person.location(person.get("/linkage/test/card"))).isEqualTo("/staff/sign-in");
        assertThat(person.signIn(sanne.userName(), Person.SENTENCE).statusCode())
                .isEqualTo(422);
    }

    /** A store out of reach is no wrong password. */
    @Test
    void saysSoWhenTheAccountsCannotBeRead() throws Exception {
        person.signIn(sanne.userName(), Person.SENTENCE);
        Staff.MIGRATOR
                .sql("revoke select (disabled_at) on access.account from mm_fieldwork")
                .update();
        try {
            HttpResponse<String> page = person.get("/staff/test/page");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
            Person other = new Person("http://127.0.0.1:" + port);
            assertThat(other.signIn(sanne.userName(), Person.SENTENCE).statusCode())
                    .isEqualTo(500);
        } finally {
            Staff.MIGRATOR
                    .sql("grant select (disabled_at) on access.account to mm_fieldwork")
                    .update();
        }
    }

    @Test
    @Tag("W5")
    void keepsNoPageOfStaff() throws Exception {
        assertThat(person.get("/staff/sign-in")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("no-store");
    }

    @Test
    void setsCookiesThatScriptsAndOtherSitesCannotUse() throws Exception {
        person.get("/staff/sign-in");
        assertThat(setCookies(person.get("/staff/test/page")))
                .contains("s=")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        Person other = new Person("http://127.0.0.1:" + port);
        assertThat(setCookies(other.get("/staff/sign-in")))
                .contains("c=")
                .contains("Path=/")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    @Test
    void makesNoUserOfItsOwn(@Autowired ApplicationContext context) {
        assertThat(context.getBeanNamesForType(InMemoryUserDetailsManager.class))
                .isEmpty();
    }

    private static String setCookies(HttpResponse<String> answer) {
        return String.join("\n", answer.headers().allValues("Set-Cookie"));
    }
}
