package nl.meetmoment.response;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class PreviewBrowserTests {

    private static final String PASSWORD = "zeven-lange-woorden-achter-elkaar";

    private final String userName = "m" + UUID.randomUUID();

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts.create(new NewAccount(userName, "Noor Voorbeeld", Role.COORDINATOR, PASSWORD, null, null));
    }

    @Test
    void triesOutAQuestionnaireAndSavesTheWay(Browser browser) throws IOException {
        Page page = browser.laptop();
        begin(page);
        browser.assertAccessible(page);
        browser.screenshot(page, "preview-page");

        answer(page);
        page.locator(".bar details summary").nth(1).click();
        browser.assertAccessible(page);
        browser.screenshot(page, "preview-scenario");
        Download file = page.waitForDownload(() -> page.locator("[download]").click());
        assertThat(file.suggestedFilename()).isEqualTo("scenario-parent-t0.yaml");
        assertThat(Files.readString(file.path()))
                .contains("questionnaire: \"parent\"", "age: 9", ": \"1988\"", "route:");

        page.locator(".bar__end button").click();
        assertThat(page).hasURL(browser.site("/staff/preview"));
        assertThat(page.locator("main .notice")).hasCount(0);
    }

    @Test
    void saysWhatIsWrongOnATelephone(Browser browser) {
        browser.expectStatus(422);
        Page page = browser.telephone();
        signIn(page);
        page.navigate("/staff/preview");
        page.locator("#age").fill("veel");
        page.locator("main .button--primary").click();

        assertThat(page.locator("#age-problem")).isVisible();
        browser.assertAccessible(page);
        browser.screenshot(page, "preview-choose-telephone");
    }

    @Test
    void worksWithoutJavaScript(Browser browser) {
        Page page = browser.withoutJavaScript();
        begin(page);
        answer(page);

        page.locator(".steps__back").click();
        assertThat(page.locator("#answers .options input").first()).isChecked();
        browser.screenshot(page, "preview-without-javascript");
    }

    @Test
    void comesFromTheProofIntoThePreview(Browser browser) {
        Page page = browser.laptop();
        signIn(page);
        page.locator(".masthead__nav a[href='/staff/proof']").click();
        assertThat(page.locator("h1")).hasText("Wat deelnemers krijgen");
        browser.assertAccessible(page);
        browser.screenshot(page, "proof");

        page.locator("td.actions a").last().click();
        assertThat(page.locator("#parts")).isVisible();
        browser.assertAccessible(page);
        browser.screenshot(page, "proof-parts");
        assertThatTheProofFitsATelephone(browser);
        page.locator(".page-head .button").click();
        assertThat(page.locator("#questionnaire")).hasValue("child");
        browser.assertAccessible(page);
        page.locator("main .button--primary").click();
        assertThat(page.locator(".bar__trial")).isVisible();
    }

    private void assertThatTheProofFitsATelephone(Browser browser) {
        Page page = browser.telephone();
        signIn(page);
        for (String path : List.of("/staff/proof", "/staff/proof/0")) {
            page.navigate(path);
            browser.screenshot(page, path.endsWith("0") ? "proof-parts-telephone" : "proof-telephone");
            browser.assertAccessible(page);
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(path + " is too wide by")
                    .isEqualTo(0);
        }
    }

    private void begin(Page page) {
        signIn(page);
        page.locator(".masthead__nav a[href='/staff/preview']").click();
        page.locator("#age").fill("38");
        page.locator("#ageA").fill("9");
        page.locator("main .button--primary").click();
        assertThat(page.locator(".bar__trial")).isVisible();
    }

    /** The first page asks for a year and a choice. */
    private static void answer(Page page) {
        page.locator("#answers [inputmode]").fill("1988");
        page.locator("#answers .options .option").first().click();
        page.locator(".steps__next").click();
        assertThat(page.locator(".steps__back")).isVisible();
    }

    private void signIn(Page page) {
        page.navigate("/staff/sign-in");
        page.locator("#userName").fill(userName);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL("**/staff");
    }
}
