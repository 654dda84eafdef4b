package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.support.ApplicationProcess;
import nl.meetmoment.support.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty store, a link on the terminal, the first administrator, and no link any more. */
class SetupIntegrationTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/staff/setup/\\S+)");

    private static final Map<String, String> RIGHT =
            Map.of("name", "Anna de Boer", "userName", "anna", "password", Person.SENTENCE, "again", Person.SENTENCE);

    @TempDir
    Path folder;

    @Test
    void makesTheFirstAdministratorOnce() throws Exception {
        try (var application = ApplicationProcess.start(folder.resolve("data"), "--meetmoment.started=0")) {
            String link = link(application);
            var anna = new Person(application.site("").replace("localhost", "127.0.0.1"));

            assertThat(anna.get("/staff/setup/another").statusCode()).isEqualTo(404);
            assertThat(anna.post("/staff/setup/another", RIGHT).statusCode()).isEqualTo(403);
            assertThat(anna.post(link, RIGHT).statusCode())
                    .as("without a token")
                    .isEqualTo(403);
            assertThat(anna.get(link).statusCode()).isEqualTo(200);
            assertThat(anna.post("/staff/setup/another", RIGHT).statusCode()).isEqualTo(404);
            refusesWhatIsWrong(anna, link);

            HttpResponse<String> made = anna.post(link, RIGHT);
            assertThat(made.statusCode()).isEqualTo(303);
            assertThat(Person.location(made)).isEqualTo("/staff/sign-in");
            assertThat(anna.get("/staff/sign-in?made").body()).contains("Het account is gemaakt");
            assertThat(anna.post(link, RIGHT).statusCode()).isEqualTo(404);
            assertThat(anna.get(link).statusCode()).isEqualTo(404);

            assertThat(anna.signIn("Anna", Person.SENTENCE).statusCode()).isEqualTo(303);
            assertThat(anna.get("/staff/test/who").body()).isEqualTo("Anna de Boer, ADMINISTRATOR");
            printsNoLinkAgain(application);
        }
    }

    private static void refusesWhatIsWrong(Person anna, String link) throws Exception {
        assertThat(refused(anna, link, "name", " ")).contains("Vul uw naam in");
        assertThat(refused(anna, link, "name", "a".repeat(101))).contains("ten hoogste 100 tekens");
        assertThat(refused(anna, link, "userName", "anna de boer")).contains("Deze gebruikersnaam kan niet");
        assertThat(refused(anna, link, "password", "kort")).contains("minstens 15 tekens", "role=\"alert\"");
        assertThat(refused(anna, link, "password", "a".repeat(73))).contains("te lang");
        assertThat(refused(anna, link, "again", Person.SENTENCE + "!"))
                .contains("niet hetzelfde wachtwoord")
                .contains("value=\"anna\"")
                .doesNotContain(Person.SENTENCE);
        assertThat(anna.post(link, Map.of()).statusCode()).isEqualTo(422);
    }

    private static String refused(Person anna, String link, String field, String value) throws Exception {
        var fields = new HashMap<>(RIGHT);
        fields.put(field, value);
        HttpResponse<String> answer = anna.post(link, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    /** The output of a process that starts again begins anew, and ends with where the site is. */
    private static void printsNoLinkAgain(ApplicationProcess application) throws Exception {
        application.kill();
        application.startAgain();
        Eventually.is("a started site", () -> application.output().contains("Meetmoment is at"));
        assertThat(application.output()).doesNotContain("/staff/setup/");
    }

    private static String link(ApplicationProcess application) throws Exception {
        Eventually.is("a link", () -> LINK.matcher(application.output()).find());
        Matcher link = LINK.matcher(application.output());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
