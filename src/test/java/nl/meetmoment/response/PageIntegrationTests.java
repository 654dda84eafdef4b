package nl.meetmoment.response;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meetmoment.fieldwork.HandOverEnded;
import nl.meetmoment.response.Guest.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as a browser without scripts shows and sends them. */
class PageIntegrationTests extends RespondentTest {

    private Opening mother;
    private Guest guest;
    private Answer page;

    @BeforeEach
    void beginAtTheFirstPage() {
        mother = opened(Opening.ofAMother());
        guest = guest();
        page = guest.begin(mother);
    }

    @Test
    void keepsThePageAndGoesOn() {
        Answer sent = guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/v/p/2");
        assertThat(answers(mother)).isEqualTo(Map.of("dem_birth_year", "1985", "dem_sex", "woman"));
        Answer back = guest.get("/v/p/1");
        assertThat(back.html()).contains("value=\"1985\"").doesNotContain("data-slot", "[slot");
        assertThat(back.isChecked("dem_sex", "woman")).isTrue();
    }

    @Test
    void goesOnByTheEnterKey() {
        assertThat(guest.send(page, "dem_birth_year=1985", "dem_sex=woman").location())
                .isEqualTo("/v/p/2");
    }

    @Test
    @Tag("S9")
    void asksOnceAboutGapsAndThenSkipsThem() {
        Answer asked = guest.send(page, "nav=next", "dem_sex=woman");

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html())
                .contains(
                        "Niet alles is ingevuld",
                        "Deze vraag is nog open.",
                        "Overslaan en verder",
                        "data-state=\"gap\"")
                .contains("href=\"#q-dem_birth_year\"")
                .doesNotContain("notice--danger");
        assertThat(answers(mother)).isEqualTo(Map.of("dem_sex", "woman"));

        Answer skipped = guest.send(asked, "nav=next", "dem_sex=woman");

        assertThat(skipped.location()).isEqualTo("/v/p/2");
        assertThat(answers(mother)).isEqualTo(Map.of("dem_sex", "woman", "dem_birth_year", "skipped"));
        assertThat(guest.send(guest.get("/v/p/1"), "nav=next", "dem_sex=woman").location())
                .as("not asked again")
                .isEqualTo("/v/p/2");
    }

    @Test
    void keepsWhatIsValidOnLeaving() {
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");
        Answer first = guest.get("/v/p/1");

        Answer sent = guest.send(first, "nav=leave", "dem_birth_year=soon", "dem_sex=man");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(answers(mother)).isEqualTo(Map.of("dem_birth_year", "1985", "dem_sex", "man"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"back", "pause"})
    void saysOnceWhatCannotBeKeptToWhoGoesBackOrStops(String nav) {
        Answer household = new Walk(guest, mother).toThePageOf("hh_children_0_2");

        Answer told = guest.send(household, "nav=" + nav, "hh_children_0_2=many");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.html()).contains("Vul een heel getal in", "value=\"many\"", "Kiest u nu Terug of Pauze?");
        assertThat(told.field("told")).isEqualTo("hh_children_0_2");
        Map<String, List<String>> form = guest.form(told, "nav=" + nav, "hh_children_0_2=more", "told=hh_children_0_2");
        Answer back = guest.post(told.path(), form);
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).isNotEqualTo(told.path());
        assertThat(answers(mother)).doesNotContainKey("hh_children_0_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"back", "pause", "language"})
    @Tag("R9")
    void asksWhichAnswerIsMeantWhicheverButtonIsPressed(String nav) {
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");
        Answer one = guest.get("/v/p/2");
        Answer other = guest.get("/v/p/2");
        guest.send(one, "nav=next", "dem_country=belgium");

        Answer asked = guest.send(other, "nav=" + nav, "dem_country=netherlands");

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.html()).contains("ook op een andere pagina ingevuld");
        assertThat(asked.isChecked("dem_country", "netherlands")).isTrue();
        assertThat(answers(mother)).containsEntry("dem_country", "belgium");
        assertThat(guest.send(asked, "nav=" + nav, "dem_country=netherlands").status())
                .isEqualTo(303);
        assertThat(answers(mother)).containsEntry("dem_country", "netherlands");
    }

    /** "What you filled in is saved" must be true on the page that follows. */
    @Test
    void asksForWhatCannotBeKeptBeforeAPause() {
        Answer sent = guest.send(page, "nav=pause", "dem_birth_year=soon", "dem_sex=man");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html()).contains("Vul een heel getal in");
        assertThat(answers(mother)).isEqualTo(Map.of("dem_sex", "man"));
    }

    @Test
    void storesNothingForGapsOnTheWayBack() {
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");

        assertThat(guest.send(guest.get("/v/p/2"), "nav=back").location()).isEqualTo("/v/p/1");
        assertThat(answers(mother)).doesNotContainKey("dem_country");
    }

    @Test
    void endsTheSessionAtAPauseAndGoesOnWithTheSameCode() {
        Answer paused = guest.send(page, "nav=pause", "dem_birth_year=1985", "dem_sex=woman");

        assertThat(paused.location()).isEqualTo("/v/pause");
        assertThat(guest.get("/v/pause").html()).contains("Wat u hebt ingevuld, is opgeslagen");
        assertThat(guest.get("/v/p/1").location()).isEqualTo("/v");
        assertThat(guest.cookies()).doesNotContainKey("v");
        Answer resumed = guest.begin(mother);
        assertThat(resumed.path()).isEqualTo("/v/p/2");
        assertThat(guest.get("/v/begin").html()).contains("Welkom terug");
    }

    @Test
    @Tag("R6")
    void takesADoubleClickForOne() {
        Map<String, List<String>> form = guest.form(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");
        guest.post("/v/p/1", form);

        assertThat(guest.post("/v/p/1", form).location()).isEqualTo("/v/p/2");
        assertThat(saves(mother)).hasSize(1);
    }

    @Test
    @Tag("R6")
    void takesADoubleClickOnPauseForOne() {
        Map<String, String> before = new HashMap<>(guest.cookies());
        Map<String, List<String>> form = guest.form(page, "nav=pause", "dem_birth_year=1985", "dem_sex=woman");
        guest.post("/v/p/1", form);
        guest.cookies().putAll(before);

        assertThat(guest.post("/v/p/1", form).location()).isEqualTo("/v/pause");
        assertThat(guest.get("/v/pause").status()).isEqualTo(200);
    }

    @Test
    @Tag("S1")
    void leavesAtOnceAndKeepsWhatWasTyped() {
        Answer left = guest.send(page, "nav=leave", "dem_sex=woman");

        assertThat(left.location()).isEqualTo("/v");
        assertThat(guest.cookies()).doesNotContainKey("v");
        assertThat(guest.get("/v").html()).doesNotContain("gesloten", "vraag");
        assertThat(guest.get("/v/p/1").location()).isEqualTo("/v");
        assertThat(answers(mother)).isEqualTo(Map.of("dem_sex", "woman"));
    }

    @Test
    @Tag("S1")
    void leavesWhateverIsOutOfOrder() {
        Answer neither = guest.send(page, "nav=leave", "dem_sex=neither", "no_such_item=1");
        assertThat(neither.location()).isEqualTo("/v");
        assertThat(guest.send(page, "nav=leave").location()).as("no session").isEqualTo("/v");
        assertThat(guest.post("/v/leave", Map.of()).location()).as("no session").isEqualTo("/v");
        assertThat(guest.post("/v/p/1", Map.of("nav", List.of("leave"))).location())
                .isEqualTo("/v");

        guest.begin(mother);
        guest.cookies().put("c", "another");
        Answer unproved = guest.send(page, "nav=leave", "dem_sex=woman");
        assertThat(unproved.location()).isEqualTo("/v");
        assertThat(guest.cookies()).doesNotContainKey("v");
        guest.cookies().remove("c");
        assertThat(guest.post("/v/leave", Map.of()).location()).isEqualTo("/v");
        assertThat(answers(mother)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v/leave", "/v/p/1/leave"})
    @Tag("S1")
    void leavesWithAFormThatCannotBeRead(String path) {
        for (byte[] body : List.of(
                ("dem_birth_year=" + "1".repeat(3_000_000)).getBytes(US_ASCII),
                "a=%E0%80&b=%zz".getBytes(US_ASCII),
                "a%00b=x".getBytes(US_ASCII))) {
            guest.begin(mother);

            Answer left = guest.postRaw(path, "application/x-www-form-urlencoded", body);

            assertThat(left.status()).isEqualTo(303);
            assertThat(left.location()).isEqualTo("/v");
            assertThat(left.raw().headers().map()).containsKey("content-security-policy");
            assertThat(guest.cookies()).doesNotContainKey("v");
        }
        assertThat(answers(mother)).isEmpty();
    }

    @Test
    void refusesAFieldWhoseNameIsNoName() {
        Answer refused =
                guest.postRaw("/v/p/1", "application/x-www-form-urlencoded", "nav=next&a%00b=x".getBytes(US_ASCII));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("400.01");
    }

    @Test
    @Tag("S1")
    void leavesByTheAddressOfThePageAndKeepsWhatWasTyped() {
        String token = guest.cookies().get("v");

        Answer left = guest.post("/v/p/1/leave", guest.form(page, "nav=leave", "dem_sex=woman"));

        assertThat(left.location()).isEqualTo("/v");
        assertThat(answers(mother)).isEqualTo(Map.of("dem_sex", "woman"));
        guest.cookies().put("v", token);
        assertThat(guest.get("/v/p/1").location()).isEqualTo("/v");
        guest.cookies().put("c", "another");
        assertThat(guest.post("/v/p/1/leave", guest.form(page, "nav=leave")).location())
                .isEqualTo("/v");
    }

    @Test
    @Tag("S1")
    void endsTheSessionOnLeaving() {
        String token = guest.cookies().get("v");

        guest.post("/v/leave", Map.of());
        guest.cookies().put("v", token);

        assertThat(guest.get("/v/p/1").location()).isEqualTo("/v");
    }

    @Test
    void saysAtTheFieldWhatCanBeMendedAndKeepsWhatWasTyped() {
        assertThat(page.html()).contains("data-problem=\"Vul een heel getal in, van 1920 tot en met 2012.\"");

        Answer sent = guest.send(page, "nav=next", "dem_birth_year=lang geleden", "dem_sex=woman");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html())
                .contains("Vul een heel getal in, van 1920 tot en met 2012.", "aria-invalid=\"true\"")
                .contains("data-state=\"problem\"", "value=\"lang geleden\"", "notice--danger");
        assertThat(sent.isChecked("dem_sex", "woman")).isTrue();
        assertThat(answers(mother)).doesNotContainKey("dem_birth_year");
    }

    @Test
    @Tag("R27")
    void keepsThePageWithTextThatCannotBeKept() {
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");
        guest.send(guest.get("/v/p/2"), "nav=next", "dem_country=elsewhere");
        Answer country = guest.get("/v/p/3");

        Answer zero = guest.send(country, "nav=next", "dem_country_other=Pe\u0000ru");
        assertThat(zero.status()).isEqualTo(422);
        assertThat(zero.html()).contains("een teken in dat niet bewaard kan worden", "Pe\ufffdru</textarea>");

        Answer tooLong = guest.send(country, "nav=next", "dem_country_other=" + "<&\">'".repeat(2_000));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html()).contains("niet meer dan 60 tekens", "&lt;&amp;&quot;&gt;&#39;</textarea>");

        Answer both = guest.send(country, "nav=next", "dem_country_other=Peru", "refused=dem_country_other");
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.html()).contains("Kies een van de twee", "Peru</textarea>");
        assertThat(answers(mother)).doesNotContainKey("dem_country_other");
    }

    @Test
    @Tag("R27")
    void keepsThePageWithAMegabyteInAFieldAndSavesNothingOfIt() {
        Answer sent = guest.send(page, "nav=next", "dem_birth_year=" + "1".repeat(1_000_000), "dem_sex=woman");
        assertThat(sent.status()).isEqualTo(413);
        assertThat(sent.html()).contains("Dit is te veel om in één keer op te slaan", "1".repeat(1_000_000));
        assertThat(sent.isChecked("dem_sex", "woman")).isTrue();

        Answer more = guest.send(page, "nav=next", "dem_birth_year=" + "1".repeat(3_000_000));
        assertThat(more.status()).isEqualTo(413);
        assertThat(more.html()).contains("413.01", "href=\"/v/begin\"");
        assertThat(answers(mother)).isEmpty();
        assertThat(setAside(mother)).isZero();
    }

    @Test
    @Tag("S1")
    void leavesWithMoreThanCanBeSaved() {
        Answer left = guest.send(page, "nav=leave", "dem_birth_year=" + "1".repeat(70_000), "dem_sex=woman");

        assertThat(left.location()).isEqualTo("/v");
        assertThat(answers(mother)).isEmpty();
    }

    @Test
    void setsNothingAsideThatIsTooLarge() {
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");

        Answer again = guest.send(page, "nav=next", "dem_birth_year=" + "1".repeat(70_000), "dem_sex=woman");

        assertThat(again.status()).isEqualTo(413);
        assertThat(setAside(mother)).isZero();
    }

    @Test
    @Tag("R27")
    void refusesFieldsThatAreNoText() {
        byte[] body = "form=%E0%80&base=0&nav=next".getBytes(US_ASCII);

        Answer sent = guest.postRaw("/v/p/1", "application/x-www-form-urlencoded", body);

        assertThat(sent.status()).isBetween(400, 499);
        assertThat(answers(mother)).isEmpty();
    }

    @Test
    void keepsThePageWhenSomethingForeignIsSent() {
        Answer option = guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=neither");
        assertThat(option.status()).isEqualTo(422);
        assertThat(option.html())
                .contains("Er is niets opgeslagen", "value=\"1985\"")
                .doesNotContain("neither");

        Answer item = guest.send(page, "nav=next", "dem_birth_year=1985", "dem_country=belgium");
        assertThat(item.status()).isEqualTo(422);
        assertThat(item.html()).contains("een vraag die niet op deze pagina staat", "value=\"1985\"");
        assertThat(answers(mother)).isEmpty();
    }

    @Test
    void refusesAPageThatIsNotOnTheRouteAndShowsTheWayOn() {
        Map<String, List<String>> form = guest.form(page, "nav=next", "dem_country_other=Peru");

        for (String path : List.of("/v/p/2", "/v/p/3")) {
            Answer refused = guest.post(path, form);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.html()).contains("409.02", "href=\"/v/begin\"", "leave__button");
        }
        assertThat(guest.post("/v/p/9999", form).status()).isEqualTo(404);
        assertThat(answers(mother)).isEmpty();
    }

    @Test
    void leadsWhoFollowsAnOldLinkToWhereTheQuestionsGoOn() {
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");

        assertThat(guest.get("/v/p/3").location()).isEqualTo("/v/p/2");
        assertThat(guest.get("/v/p/40").location()).isEqualTo("/v/p/2");
        assertThat(guest.get("/v/finish").location()).isEqualTo("/v/p/2");
        assertThat(guest.post("/v/finish", guest.form(page)).location()).isEqualTo("/v/p/2");
        assertThat(guest.get("/v/p/9999").status()).isEqualTo(404);
        assertThat(guest.get("/v/p/0").status()).isEqualTo(404);
        assertThat(guest.get("/v/p/one").status()).isEqualTo(404);
    }

    @Test
    void keepsAnswersWhenTheRouteChanges() {
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");
        guest.send(guest.get("/v/p/2"), "nav=next", "dem_country=elsewhere");
        guest.send(guest.get("/v/p/3"), "nav=next", "dem_country_other=Peru");

        Answer changed = guest.send(guest.get("/v/p/2"), "nav=next", "dem_country=belgium");

        assertThat(changed.location()).isEqualTo("/v/p/4");
        assertThat(guest.get("/v/p/3").location()).isEqualTo("/v/p/4");
        assertThat(answers(mother)).containsEntry("dem_country_other", "Peru");
    }

    @ParameterizedTest
    @ValueSource(strings = {"form=", "form=1", "base=-1", "base=x", "base=", "nav=up"})
    void refusesAFormThatIsNotOurs(String field) {
        Map<String, List<String>> form = guest.form(page, "nav=next", "dem_sex=woman");
        form.put(field.substring(0, 4).replace("=", ""), List.of(field.substring(field.indexOf('=') + 1)));

        Answer refused = guest.post("/v/p/1", form);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(answers(mother)).isEmpty();
    }

    @Test
    void takesNoPageThatSaysItKnowsLaterAnswersThanThereAre() {
        Map<String, List<String>> form = guest.form(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");
        form.put("base", List.of("1"));

        Answer refused = guest.post("/v/p/1", form);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.isChecked("dem_sex", "woman")).isTrue();
        assertThat(answers(mother)).isEmpty();
        assertThat(saves(mother)).isEmpty();
        guest.send(refused, "nav=next", "dem_birth_year=1985", "dem_sex=woman");
        assertThat(answers(mother)).containsEntry("dem_birth_year", "1985");
    }

    @Test
    void asksAgainWhenAFormComesBackWithOtherAnswers() {
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");

        Answer again = guest.send(page, "nav=next", "dem_birth_year=1986", "dem_sex=woman");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html()).contains("al eerder verstuurd met andere antwoorden", "value=\"1986\"");
        assertThat(answers(mother)).containsEntry("dem_birth_year", "1985");
        assertThat(setAside(mother)).isEqualTo(1);
        guest.send(again, "nav=next", "dem_birth_year=1986", "dem_sex=woman");
        assertThat(answers(mother)).containsEntry("dem_birth_year", "1986");
    }

    @Test
    @Tag("R9")
    void asksWhichAnswerIsMeantWhenAnotherTabWasQuicker() {
        Answer other = guest.get("/v/p/1");
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");

        Answer asked = guest.send(other, "nav=next", "dem_birth_year=1990", "dem_sex=woman");

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.html()).contains("ook op een andere pagina ingevuld", "value=\"1990\"");
        assertThat(answers(mother)).containsEntry("dem_birth_year", "1985");
        assertThat(guest.send(asked, "nav=next", "dem_birth_year=1990", "dem_sex=woman")
                        .location())
                .isEqualTo("/v/p/2");
        assertThat(answers(mother)).containsEntry("dem_birth_year", "1990");
    }

    @Test
    @Tag("R9")
    void leavesAloneWhatAnotherTabAnsweredAndThisOneLeftOpen() {
        Answer other = guest.get("/v/p/1");
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");

        assertThat(guest.send(other, "nav=next").location()).isEqualTo("/v/p/2");
        assertThat(answers(mother)).isEqualTo(Map.of("dem_birth_year", "1985", "dem_sex", "woman"));
    }

    @Test
    void leadsToTheStartWhenTheSessionIsOver() {
        events.publishEvent(new HandOverEnded(mother.permit().handle()));

        for (String path : List.of("/v/begin", "/v/p/1", "/v/finish")) {
            assertThat(guest.get(path).location()).as(path).isEqualTo("/v");
        }
        assertThat(guest.send(page, "nav=next", "dem_sex=woman").location()).isEqualTo("/v");
        assertThat(guest.post("/v/finish", guest.form(page)).location()).isEqualTo("/v");
        assertThat(guest.get("/v/pause").location()).isEqualTo("/v");
        assertThat(guest.get("/v/done").location()).isEqualTo("/v");
        assertThat(answers(mother)).isEmpty();

        Guest stranger = guest();
        assertThat(stranger.get("/v/p/1").location()).isEqualTo("/v");
        assertThat(stranger.get("/v").html()).doesNotContain("gesloten");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        guest.get("/v?lang=en");

        Answer english = guest.send(guest.get("/v/p/1"), "nav=next", "dem_birth_year=soon");

        assertThat(english.html())
                .contains("lang=\"en\"", "Are you a man or a woman?", "Fill in a whole number", "About you");
    }

    @Test
    void changesTheLanguageOfAPageAndKeepsWhatIsOnIt() {
        assertThat(guest.get("/v/begin").html()).contains("href=\"?lang=en\"");
        assertThat(page.html()).contains("formaction=\"/v/p/1?lang=en\"");
        Map<String, List<String>> form = guest.form(page, "nav=language", "dem_sex=woman");

        Answer changed = guest.post("/v/p/1?lang=en", form);

        assertThat(changed.location()).isEqualTo("/v/p/1");
        Answer english = guest.get("/v/p/1");
        assertThat(english.html()).contains("Are you a man or a woman?");
        assertThat(english.isChecked("dem_sex", "woman")).isTrue();
        assertThat(answers(mother)).isEqualTo(Map.of("dem_sex", "woman"));
    }

    @Test
    void changesTheLanguageOfAPageWithWhatCannotBeKept() {
        Map<String, List<String>> form = guest.form(page, "nav=language", "dem_birth_year=soon", "dem_sex=woman");

        Answer english = guest.post("/v/p/1?lang=en", form);

        assertThat(english.status()).isEqualTo(422);
        assertThat(english.html()).contains("Are you a man or a woman?", "value=\"soon\"");
        assertThat(english.isChecked("dem_sex", "woman")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "de", "en_GB", "EN", "nl-x-y", ""})
    void leavesALanguageAloneThatTheStudyDoesNotSpeak(String language) {
        assertThat(guest.get("/v/p/1?lang=" + language).html()).contains("lang=\"nl\"", "Bent u een man of een vrouw?");
        assertThat(guest.cookies()).doesNotContainKeys("l", "lang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "@", "n l", "en-GB-oed"})
    void leavesACookieAloneThatIsNoLanguage(String value) {
        guest.cookies().put("l", value);

        assertThat(guest.get("/v/p/1").html()).contains("lang=\"nl\"", "Bent u een man of een vrouw?");
    }

    @Test
    void keepsTheLanguageOfRespondentsAndOfStaffApart() {
        guest.get("/v?lang=en");
        assertThat(guest.get("/staff/sign-in").html()).contains("lang=\"nl\"");

        Guest staff = guest();
        staff.get("/staff/sign-in?lang=en");
        assertThat(staff.get("/staff/sign-in").html()).contains("lang=\"en\"");
        assertThat(staff.get("/v").html()).contains("lang=\"nl\"");
        assertThat(staff.get("/v/nothing-there").html()).contains("lang=\"nl\"");
        assertThat(staff.get("/staff/setup/nothing-there").html()).contains("lang=\"en\"");
    }
}
