package nl.meetmoment.response;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real pages in a real browser. */
@BrowserTest
class RespondentBrowserTests extends RespondentTest {

    private static final String STATE = ".save-state";

    @Test
    void savesEachAnswerAsItIsGivenAndGoesOnByItsButtons(Browser browser) {
        browser.expectStatus(422);
        Opening mother = opened(Opening.ofAMother());
        Page page = browser.laptop();
        enter(page, mother);
        browser.assertAccessible(page);
        page.locator(".steps__next").click();
        browser.assertAccessible(page);

        choose(page, "dem_sex", "woman");
        assertThat(page.locator(STATE)).hasText("Opgeslagen");
        assertThat(answers(mother)).containsEntry("dem_sex", "woman");
        page.locator("[name=dem_birth_year]").fill("1985");
        page.locator("[name=dem_birth_year]").press("Tab");
        assertThat(page.locator(STATE)).hasText("Opgeslagen");
        page.locator(".steps__next").click();
        page.waitForURL("**/v/p/2");
        page.locator(".steps__next").click();
        assertThat(page.locator("#findings")).isFocused();
        assertThat(page.locator("#findings")).containsText("Niet alles is ingevuld");
        browser.assertAccessible(page);
        choose(page, "dem_country", "belgium");
        page.locator(".steps__next").click();
        page.waitForURL("**/v/p/4");
        page.locator(".steps__back").click();
        page.waitForURL("**/v/p/2");
        assertThat(page.locator("#q-dem_country input:checked")).hasValue("belgium");

        page.locator(".bar__pause").click();
        page.waitForURL("**/v/pause");
        browser.assertAccessible(page);
        browser.back(page);
        assertThat(page.locator("h1")).hasText("Vragenlijst");
        browser.assertAccessible(page);
    }

    @Test
    void worksWithoutScripts(Browser browser) {
        browser.expectStatus(422);
        Opening mother = opened(Opening.ofAMother());
        Page page = browser.withoutJavaScript();
        enter(page, mother);
        page.locator(".steps__next").click();
        page.locator("[name=dem_birth_year]").fill("soon");
        choose(page, "dem_sex", "woman");
        page.locator(".steps__next").click();
        assertThat(page.locator("#q-dem_birth_year .question__problem")).containsText("Vul een heel getal in");
        assertThat(page.locator("[name=dem_birth_year]")).hasValue("soon");
        assertThat(page.locator("#q-dem_sex input:checked")).hasValue("woman");
        assertThat(page.locator(STATE)).isEmpty();
        page.locator("[name=dem_birth_year]").fill("1985");
        page.locator("[name=dem_birth_year]").press("Enter");
        page.waitForURL("**/v/p/2");
        assertThat(answers(mother)).containsEntry("dem_birth_year", "1985").containsEntry("dem_sex", "woman");

        page.locator(".leave__button").click();
        page.waitForURL("**/v");
        assertThat(page.locator("h1")).hasText("Vragenlijst");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Vragenlijst");
    }

    @Test
    @Tag("W6")
    void endsWithThanksAndShowsNothingOnTheWayBack(Browser browser) {
        Opening child = opened(Opening.ofTheChild());
        new Walk(guest(), child).toTheFinish();
        Page page = browser.telephone();
        enter(page, child);
        page.locator(".steps__next").click();
        page.waitForURL("**/v/finish");
        browser.assertAccessible(page);
        page.locator(".steps__back").click();
        page.locator(".steps__next").click();
        page.locator(".steps__next").click();

        page.waitForURL("**/v/done");
        assertThat(page.locator("h1")).hasText("Klaar! Dank je wel!");
        browser.assertAccessible(page);
        browser.back(page);
        assertThat(page.locator("h1")).hasText("Vragenlijst");
        assertThat(page.locator(".question")).hasCount(0);
    }

    @Test
    @Tag("P3")
    void putsAFirstNameIntoThePagesOfItsChildAndSendsItNowhere(Browser browser) {
        Opening mother = opened(Opening.ofAMother());
        new Walk(guest(), mother).toThePageOf("child_confirmed");
        Page page = browser.laptop();
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
        enter(page, mother);
        page.locator(".steps__next").click();
        page.waitForURL("**/v/p/**");
        String paused = page.url();
        if (page.locator(".question").count() == 0) {
            page.locator(".steps__next").click(); // the breathing page on which she had paused
            page.waitForURL(url -> !url.equals(paused));
        }
        assertThat(page.locator("h1")).hasText("Over uw dochter van 9 (kind A)");

        page.locator("#first-name").click(); // waits until the script shows it
        page.locator("#first-name").pressSequentially("Noortje");
        assertThat(page.locator("h1")).hasText("Over Noortje, uw dochter van 9 (kind A)");
        browser.assertAccessible(page);
        choose(page, "child_confirmed", "yes");
        assertThat(page.locator(STATE)).hasText("Opgeslagen");
        page.locator(".steps__next").click();

        assertThat(page.locator("h1")).hasText("Over Noortje, uw dochter van 9 (kind A)");
        assertThat(page.locator("#first-name")).hasCount(0);
        assertThat(page.locator("[data-child=B]").first()).hasText("uw zoon van 15 (kind B)");
        assertThat(sent).noneMatch(request -> request.contains("Noortje"));
    }

    private static void enter(Page page, Opening opening) {
        page.navigate("/v");
        page.locator("#userName").fill(opening.userName());
        page.locator("#startCode").fill(opening.startCode());
        page.locator("form .button--primary").click();
        page.waitForURL("**/v/begin");
    }

    private static void choose(Page page, String item, String code) {
        page.locator("#q-" + item + " .option:has([value='" + code + "'])").click();
    }
}
