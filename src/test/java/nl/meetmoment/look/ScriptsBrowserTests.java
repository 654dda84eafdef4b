package nl.meetmoment.look;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meetmoment.look.SampleSite.Answering.RECEIPT;
import static nl.meetmoment.look.SampleSite.Answering.REFUSAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import nl.meetmoment.look.SampleSite.Answering;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the scripts add to pages that work without them. */
@BrowserTest
class ScriptsBrowserTests {

    private static final String STATE = ".save-state";

    @Test
    void saysSavedAfterTheReceipt(Browser browser) {
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        site.open(SamplePage.PARENT_SCALE);
        assertThat(page.locator(STATE)).isEmpty();

        option(page, "n1", 3).click();

        assertThat(page.locator(STATE)).hasText("Opgeslagen");
        assertThat(site.saves()).singleElement().asString().contains("\"values\":{\"n1\":[\"mee_eens\"]}");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANOTHER_RECEIPT", "FRIENDLY_PAGE", "BUSY"})
    @Tag("R10")
    void takesNothingElseForAReceipt(Answering answering, Browser browser) {
        browser.expectStatus(503);
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        site.open(SamplePage.PARENT_SCALE);
        site.answers(answering);

        option(page, "n1", 3).click();
        assertThat(page.locator(STATE)).hasText("Wordt bewaard");
        site.answers(RECEIPT);

        assertThat(page.locator(STATE)).hasText("Opgeslagen");
        assertThat(site.saves().stream().map(SampleSite::id).distinct())
                .as("sent again under its own number")
                .hasSize(1);
    }

    @Test
    void saysNotSavedUntilARefusedAnswerIsMended(Browser browser) {
        browser.expectStatus(422);
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        site.open(SamplePage.PARENT_SCALE);
        site.answers(REFUSAL);
        option(page, "n1", 0).click();
        assertThat(page.locator(STATE)).hasText("Niet opgeslagen");

        site.answers(RECEIPT);
        option(page, "n3", 0).click();
        page.waitForResponse("**/v/save", () -> option(page, "n3", 1).click());
        assertThat(page.locator(STATE)).hasText("Niet opgeslagen");

        option(page, "n1", 1).click();
        assertThat(page.locator(STATE)).hasText("Opgeslagen");
    }

    @Test
    void keepsTheOrderAndTheLastAnswerOverADroppedConnection(Browser browser) {
        browser.expectNetworkErrors();
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        site.open(SamplePage.PARENT_SCALE);
        page.context().setOffline(true);
        page.unroute("**/v/save");
        option(page, "n1", 0).click();
        option(page, "n3", 2).click();
        option(page, "n3", 4).click();
        assertThat(page.locator(STATE)).hasText("Wordt bewaard");

        SampleSite back = SampleSite.on(page);
        page.context().setOffline(false);

        assertThat(page.locator(STATE)).hasText("Opgeslagen");
        assertThat(back.saves()).hasSize(2);
        assertThat(back.saves().get(0)).contains("\"n1\"", "\"sequence\":13");
        assertThat(back.saves().get(1)).contains("helemaal_mee_eens", "\"sequence\":15");
    }

    @Test
    @Tag("S1")
    void emptiesTheScreenWithinATenthOfASecond(Browser browser) {
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        site.open(SamplePage.PARENT_SCALE);

        page.evaluate(EMPTIED);

        assertThat(page.locator("h1")).hasText("Leeg");
        assertThat(((Number) page.evaluate("Number(sessionStorage.getItem('emptied'))")).doubleValue())
                .isBetween(0.001, 100.0);
        assertThat(site.requests())
                .anyMatch(request -> request.contains("n2=mee_eens") && request.contains("nav=leave"));
    }

    @Test
    void takesAQuestionThatIsAnsweredOffThoseThatAreOpen(Browser browser) {
        Page page = browser.laptop();
        SampleSite.on(page).open(SamplePage.PARENT_GAPS);
        Locator open = page.locator(".findings--gaps li");
        int gaps = open.count();
        for (int left = gaps - 1; left >= 0; left--) {
            page.locator(".question[data-state='gap'] .option").first().click();
            assertThat(open).hasCount(left);
        }

        assertThat(page.locator(".question[data-state='gap']")).hasCount(0);
        assertThat(page.locator(".steps__next")).hasText("Verder");
        assertThat(page.locator("input[name='gaps']")).hasCount(0);
    }

    @Test
    void goesOnByEnterAndDoesNotLeave(Browser browser) {
        Page page = browser.laptop();
        SampleSite.on(page).open(SamplePage.PARENT_OPEN);
        Request next =
                page.waitForRequest("**/v/p/7", () -> page.locator("[name=o1]").press("Enter"));
        assertThat(next.postData()).contains("nav=next").doesNotContain("leave");
    }

    @Test
    @Tag("S1")
    void leavesOnShiftThreeTimesAndNotOnCapitals(Browser browser) {
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        site.open(SamplePage.PARENT_OPEN);
        page.locator("textarea").pressSequentially("ABC");
        for (String capital : List.of("Shift+A", "Shift+B", "Shift+C", "Shift+D")) {
            page.keyboard().press(capital);
        }
        assertThat(page.locator("h1")).isVisible();

        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Shift");
        }

        assertThat(page.locator("h1")).hasText("Leeg");
    }

    @Test
    @Tag("S1")
    void leavesOfflineToo(Browser browser) {
        browser.expectNetworkErrors();
        Page page = browser.laptop();
        SampleSite.on(page).open(SamplePage.PARENT_SCALE);
        page.unroute("**/v/p/7/leave");
        page.unroute("**/v");
        page.context().setOffline(true);

        page.locator(".leave__button").click();

        assertThat(page.locator("body")).isEmpty();
        assertThat(page.url()).endsWith("/v");
    }

    @Test
    @Tag("S1")
    void goesOnLeavingAtTheStartWhenTheServerDidNotAnswer(Browser browser) {
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        page.route("**/v/p/7/leave", route -> {});
        page.route("**/v/leave", route -> {});
        site.open(SamplePage.PARENT_SCALE);

        page.locator(".leave__button").click();
        assertThat(page.locator("h1")).hasText("Leeg");

        site.open(SamplePage.PARENT_SCALE);
        assertThat(page.locator("h1")).hasText("Leeg");
        page.waitForRequest("**/v/leave", () -> site.open(SamplePage.ENTRY));
        assertThat(page.locator("#userName")).isVisible();
    }

    /** A form that the network swallowed leaves its page where it was. */
    @Test
    @Tag("R10")
    void goesOnSavingOnAPageThatWasSentAndStayed(Browser browser) {
        browser.expectStatus(503);
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        page.route("**/v/p/7", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        site.open(SamplePage.PARENT_SCALE);
        site.answers(Answering.BUSY);
        page.waitForResponse("**/v/save", () -> option(page, "n1", 0).click());
        page.waitForResponse("**/v/p/7", () -> page.locator(".steps__next").click());

        site.answers(RECEIPT);
        option(page, "n3", 1).click();

        assertThat(page.locator(STATE)).hasText("Opgeslagen");
        List<String> saves = site.saves();
        assertThat(saves.get(saves.size() - 1)).contains("\"n3\"", "\"sequence\":1000013");
        assertThat(saves.get(saves.size() - 2)).contains("\"n1\"", "\"sequence\":13");
    }

    @Test
    @Tag("S1")
    void putsTheWayOutFirst(Browser browser) {
        Page page = browser.laptop();
        SampleSite.on(page).open(SamplePage.PARENT_SCALE);
        page.keyboard().press("Tab");
        assertThat(page.locator(".leave__button")).isFocused();
    }

    @Test
    @Tag("P3")
    void keepsNamesOnTheDeviceAndForgetsThem(Browser browser) {
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        site.open(SamplePage.PARENT_CONFIRM);
        page.locator("#first-name").click();
        page.keyboard().type("Noortje");
        assertThat(page.locator(".part--current")).containsText("Noortje");
        untilKept(page);
        page.waitForTimeout(300);
        assertThat(page.evaluate(STORED).toString()).startsWith("A").doesNotContain("Noortje");

        site.open(SamplePage.PARENT_SCALE);
        assertThat(page.locator("h1")).hasText("Over Noortje, uw dochter van 9 (kind A)");

        site.open(SamplePage.PAUSE);
        site.open(SamplePage.PARENT_SCALE);
        assertThat(page.locator("h1")).hasText("Over uw dochter van 9 (kind A)");
        assertThat(site.requests()).noneMatch(request -> request.contains("Noortje"));
    }

    @Test
    void refusesOneNameForTwoChildren(Browser browser) {
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        site.open(SamplePage.PARENT_CONFIRM);
        page.locator("#first-name").fill("Noortje");
        untilKept(page);
        site.open(SamplePage.PARENT_CONFIRM_OTHER);
        assertThat(page.locator("#first-name")).isVisible();

        page.locator("#first-name").fill(" noortje ");
        assertThat(page.locator("#first-name-problem")).isVisible();
        assertThat(page.locator("[data-child=B]").first()).hasText("uw zoon van 15 (kind B)");
        browser.assertAccessible(page);

        page.locator("#first-name").fill("Daan");
        assertThat(page.locator("#first-name-problem")).isHidden();
        assertThat(page.locator("[data-child=B]").first()).hasText("Daan, uw zoon van 15 (kind B)");
    }

    @Test
    void keepsWhatStandsAloneApart(Browser browser) {
        Page page = browser.laptop();
        SampleSite.on(page).open(SamplePage.PARENT_OPEN);
        Locator chosen = page.locator("#q-o2 input:checked");
        option(page, "o2", 0).click();
        assertThat(chosen).hasCount(2);
        page.locator("#q-o2 .option--refused").click();
        assertThat(chosen).hasValue("refused");
        option(page, "o2", 1).click();
        assertThat(chosen).hasValue("mijn_kinderen");
    }

    @Test
    void givesBackWhatWasTypedBeforeARefusal(Browser browser) {
        Page page = browser.laptop();
        SampleSite site = SampleSite.on(page);
        site.open(SamplePage.PARENT_OPEN);
        page.locator("#q-o1 .option--refused").click();
        assertThat(page.locator("[name=o1]")).hasValue("");
        page.locator("#q-o1 .option--refused").click();
        assertThat(page.locator("[name=o1]")).hasValue("12");
        assertThat(site.saves().get(0)).contains("\"refused\":[\"o1\"]");
    }

    @Test
    void saysAtOnceThatANumberCannotBe(Browser browser) {
        Page page = browser.laptop();
        SampleSite.on(page).open(SamplePage.PARENT_OPEN);
        Locator field = page.locator("[name=o1]");
        Locator problem = page.locator("#q-o1-problem");
        for (String wrong : List.of("201", "-1", "1.5", "veel")) {
            field.fill(wrong);
            field.press("Tab");
            assertThat(problem).hasText("Vul een heel getal in, van 0 tot en met 200.");
            assertThat(field).hasValue(wrong);
            assertThat(field).hasAttribute("aria-invalid", "true");
        }
        browser.assertAccessible(page);

        for (String right : List.of(" 200 ", "0", "")) {
            field.fill(right);
            field.press("Tab");
            assertThat(problem).isEmpty();
        }
    }

    @Test
    void choosesByNumber(Browser browser) {
        Page page = browser.laptop();
        SampleSite.on(page).open(SamplePage.PARENT_SCALE);
        page.locator("#q-n1 input").first().focus();
        page.keyboard().press("4");
        assertThat(page.locator("#q-n1 input:checked")).hasValue("mee_eens");
    }

    @Test
    void leadsFromAFindingIntoItsField(Browser browser) {
        Page page = browser.laptop();
        SampleSite.on(page).open(SamplePage.PARENT_PROBLEM);
        assertThat(page.locator("#findings")).isFocused();
        page.locator("#findings a").click();
        assertThat(page.locator("[name=o1]")).isFocused();
        assertThat(page.locator("[name=o1]"))
                .hasAccessibleDescription("Het hoeft niet precies. Vul een heel getal in, van 0 tot en met 200.");
    }

    @Test
    @Tag("W6")
    void isBlankBeforeTheBrowserKeepsIt(Browser browser) {
        Page page = browser.laptop();
        SampleSite.on(page).open(SamplePage.PARENT_SCALE);
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
        assertThat(page.locator("body")).not().isVisible();
    }

    /** Presses the button and notes how long the page stays full. */
    private static final String EMPTIED = """
            (() => {
              const start = performance.now();
              const note = () => sessionStorage.setItem("emptied", performance.now() - start);
              new MutationObserver(note).observe(document.body, { childList: true });
              document.querySelector(".leave__button").click();
            })()
            """;

    private static final String STORED = """
            new Promise((resolve) => {
              const opening = indexedDB.open("page");
              opening.onsuccess = () => {
                const store = opening.result.transaction("kept").objectStore("kept");
                const keys = store.getAllKeys();
                const all = store.getAll();
                all.onsuccess = () => {
                  const bytes = all.result.map((kept) => (kept.sealed ? [...new Uint8Array(kept.sealed)] : []));
                  opening.result.close();
                  resolve(keys.result.join() + bytes.map((b) => String.fromCharCode(...b)).join());
                };
              };
            })
            """;

    private static void untilKept(Page page) {
        for (int i = 0; i < 50 && !page.evaluate(STORED).toString().startsWith("A,key"); i++) {
            page.waitForTimeout(100);
        }
    }

    private static Locator option(Page page, String question, int index) {
        return page.locator("#q-" + question + " .options .option").nth(index);
    }
}
