package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator who invites, changes and disables; the people whom that concerns, with browsers of their own. */
@IntegrationTest
class AccountPagesIntegrationTests {

    private static final Pattern LINK = Pattern.compile("http://[^/]+(/staff/invitation/[A-Za-z0-9_-]+)");

    private static final String CHOSEN = "een heel nieuwe lange zin";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private Person anna;
    private UUID annasAccount;
    private String userName;

    @BeforeEach
    void signIn() throws Exception {
        String administrator = "admin-" + UUID.randomUUID();
        annasAccount = accounts.create(
                new NewAccount(administrator, "Anna de Boer", Role.ADMINISTRATOR, Person.SENTENCE, null, null));
        anna = newcomer();
        anna.signIn(administrator, Person.SENTENCE);
        userName = "noor-" + UUID.randomUUID();
    }

    @Test
    void inviteSomebodyWhoChoosesThePasswordOnce() throws Exception {
        HttpResponse<String> page = invite(Map.of());
        String link = link(page);
        assertThat(page.body()).contains("uitgenodigd", "werkt één keer");
        assertThat(anna.get(page.uri().getPath()).body()).doesNotContain(link);

        Person noor = newcomer();
        assertThat(noor.signIn(userName, CHOSEN).statusCode()).isEqualTo(422);
        assertThat(noor.get(link).body()).contains("Noor Bakker");
        assertThat(noor.get(link).statusCode()).as("looking uses nothing up").isEqualTo(200);
        assertThat(noor.post(link, Map.of("password", "kort", "again", "kort")).statusCode())
                .isEqualTo(422);
        assertThat(noor.post(link, Map.of("password", CHOSEN, "again", "anders"))
                        .body())
                .contains("niet hetzelfde wachtwoord");
        assertThat(noor.post(link, Map.of("password", CHOSEN, "again", CHOSEN)).statusCode())
                .isEqualTo(303);
        assertThat(noor.get(link).statusCode()).isEqualTo(404);
        assertThat(noor.signIn(userName, CHOSEN).statusCode()).isEqualTo(303);
        assertThat(anna.get(page.uri().getPath()).body()).contains("actief");
        assertThat(Staff.trail(id(page)))
                .containsExactly("account.created", "account.invited", "account.password-chosen", "account.signed-in");
    }

    @Test
    void makeALinkThatEndsTheOneBefore() throws Exception {
        HttpResponse<String> page = invite(Map.of());
        String first = link(page);
        HttpResponse<String> again = follow(anna.post(page.uri().getPath() + "/link", Map.of()));

        assertThat(newcomer().get(first).statusCode()).isEqualTo(404);
        assertThat(newcomer().get(link(again)).statusCode()).isEqualTo(200);
    }

    @Test
    void refuseALinkThatIsTooOld() throws Exception {
        HttpResponse<String> page = invite(Map.of());
        Staff.MIGRATOR
                .sql("update access.invitation set expires_at = '2026-01-01' where account_id = ?")
                .param(id(page))
                .update();

        assertThat(newcomer().get(link(page)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', Vul een naam in",
        "userName, noor bakker, Deze gebruikersnaam kan niet",
        "role, boss, Kies een functie",
        "conductCertifiedOn, 31-31-2026, Vul een datum in"
    })
    void sayWhatIsWrongAndKeepWhatWasTyped(String field, String value, String said) throws Exception {
        anna.get("/staff/accounts/new");
        HttpResponse<String> page = anna.post("/staff/accounts", fields(Map.of(field, value)));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(said, "value=\"2026-01-05\"");
    }

    @Test
    void giveARecruiterAnOrganisationAndTakeItFromWhoIsNoneAnyMore() throws Exception {
        anna.get("/staff/accounts/new");
        assertThat(anna.post("/staff/accounts", fields(Map.of("role", "recruiter")))
                        .body())
                .contains("Kies de organisatie");
        assertThat(anna.post("/staff/accounts", fields(Map.of("role", "recruiter", "organisation", "vt_atlantis")))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> page = invite(Map.of("role", "recruiter", "organisation", "vt_utrecht"));
        assertThat(accounts.organisation(id(page))).contains("vt_utrecht");

        anna.post(page.uri().getPath(), fields(Map.of("role", "recruiter", "organisation", "vt_twente")));
        assertThat(accounts.organisation(id(page))).contains("vt_twente");
        anna.post(page.uri().getPath(), fields(Map.of("role", "caller", "organisation", "vt_twente")));
        assertThat(accounts.organisation(id(page))).isEmpty();
    }

    @Test
    void takeNoUserNameTwice() throws Exception {
        invite(Map.of());

        assertThat(anna.post("/staff/accounts", fields(Map.of())).body()).contains("al in gebruik");
    }

    @Test
    void endSessionsOfAnAccountThatIsChangedOrDisabled() throws Exception {
        HttpResponse<String> page = invite(Map.of());
        Person noor = accepted(link(page));
        assertThat(noor.get("/staff").statusCode()).isEqualTo(200);
        String account = page.uri().getPath();

        anna.post(account, fields(Map.of("conductCertifiedOn", "")));
        assertThat(noor.get("/staff").statusCode()).isEqualTo(303);
        noor.signIn(userName, CHOSEN);
        assertThat(anna.get(account).body()).contains("value=\"\"");
        anna.post(account + "/disable", Map.of());
        assertThat(noor.get("/staff").statusCode()).isEqualTo(303);
        assertThat(noor.signIn(userName, CHOSEN).statusCode()).isEqualTo(422);
        anna.post(account + "/enable", Map.of());
        assertThat(noor.signIn(userName, CHOSEN).statusCode()).isEqualTo(303);
    }

    @Test
    void leaveTheOwnAccountAnAdministrator() throws Exception {
        String own = "/staff/accounts/" + annasAccount;
        anna.get(own);

        assertThat(anna.post(own, fields(Map.of("role", "coordinator"))).body()).contains("eigen functie");
        assertThat(anna.post(own + "/disable", Map.of()).statusCode()).isEqualTo(403);
        assertThat(anna.get(own).body()).doesNotContain("Schakel uit");
    }

    @Test
    void areTheAdministratorsOnly() throws Exception {
        Person noor = accepted(link(invite(Map.of())));

        for (String page : List.of("/staff/accounts", "/staff/accounts/new", "/staff/accounts/" + annasAccount)) {
            assertThat(noor.get(page).statusCode()).isEqualTo(403);
        }
        for (String act : List.of("", "/link", "/disable", "/enable")) {
            noor.get("/staff");
            assertThat(noor.post("/staff/accounts/" + annasAccount + act, fields(Map.of()))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(anna.get("/staff/accounts/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    private Person accepted(String link) throws Exception {
        Person noor = newcomer();
        noor.get(link);
        noor.post(link, Map.of("password", CHOSEN, "again", CHOSEN));
        noor.signIn(userName, CHOSEN);
        return noor;
    }

    private HttpResponse<String> invite(Map<String, String> others) throws Exception {
        anna.get("/staff/accounts/new");
        return follow(anna.post("/staff/accounts", fields(others)));
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(303);
        return anna.get(Person.location(answer));
    }

    private Map<String, String> fields(Map<String, String> others) {
        var fields = new HashMap<>(Map.of(
                "name",
                "Noor Bakker",
                "userName",
                userName,
                "role",
                "assistant",
                "confidentialitySignedOn",
                "2026-01-05",
                "conductCertifiedOn",
                "2026-01-06"));
        fields.putAll(others);
        return fields;
    }

    private static UUID id(HttpResponse<String> page) {
        String path = page.uri().getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String link(HttpResponse<String> page) {
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private Person newcomer() {
        return new Person("http://localhost:" + port);
    }
}
