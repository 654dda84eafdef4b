package nl.meetmoment.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@BrowserTest
class WatcherBrowserTests {

    @Test
    void failsOnAnAnswerThatNobodyAnnounced(Browser browser) {
        Page page = browser.laptop();
        page.route(
                "**/no-such-page",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("gone")));
        page.waitForResponse("**/no-such-page", () -> page.navigate("/no-such-page"));

        assertThatThrownBy(browser::assertQuiet).hasMessageContaining("GET").hasMessageContaining("/no-such-page");
        browser.forget();
    }

    @Test
    void failsOnAScriptErrorAndAConsoleError(Browser browser) {
        Page page = browser.telephone();
        page.navigate("about:blank");
        page.evaluate("console.error('spilled')");
        page.evaluate("setTimeout(() => { throw new Error('broken') })");
        page.waitForTimeout(100);

        assertThatThrownBy(browser::assertQuiet).hasMessageContaining("spilled").hasMessageContaining("broken");
        browser.forget();
    }

    @Test
    @DisabledIfSystemProperty(named = "looked", matches = "true", disabledReason = "axe looks on the first Java only")
    void findsAnImageWithoutWords(Browser browser) {
        Page page = browser.laptop();
        page.setContent("<html lang=nl><title>t</title><main><h1>t</h1><img src='data:,' width=9 height=9></main>");

        assertThatThrownBy(() -> browser.assertAccessible(page)).hasMessageContaining("image-alt");
        browser.forget();
    }
}
