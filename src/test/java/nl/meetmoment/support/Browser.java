package nl.meetmoment.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one test sees of Chromium: separate windows, each a person of its own, on one site under watch. */
public final class Browser implements AutoCloseable {

    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final String site;

    private final Watcher watcher;

    private final List<BrowserContext> contexts = new ArrayList<>();

    private Browser(String site) {
        this.site = site;
        this.watcher = new Watcher(site);
    }

    /** On the site at this address, which a test runs itself; it closes the browser, and asks at its end whether all was quiet. */
    public static Browser at(String site) {
        return new Browser(site);
    }

    /** The address of a path of the site. */
    public String site(String path) {
        return site + path;
    }

    public Page laptop() {
        return window(options().setViewportSize(1366, 850)).newPage();
    }

    public Page telephone() {
        return window(options().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true))
                .newPage();
    }

    public Page withoutJavaScript() {
        return window(options().setViewportSize(1366, 850).setJavaScriptEnabled(false))
                .newPage();
    }

    /** Tells the watcher that answers with this status, such as 403, are what the test is about. */
    public void expectStatus(int status) {
        watcher.expect(status);
    }

    /** Tells the watcher that the network goes. */
    public void expectNetworkErrors() {
        watcher.expectNetworkErrors();
    }

    /** Whether axe can look at a page: in one without scripts it would wait for ever. */
    public boolean hasScripts(Page page) {
        return (Boolean) page.evaluate("matchMedia('(scripting: enabled)').matches");
    }

    /**
     * A check by axe against WCAG 2.2 level AA, of a page with scripts; without them it looks no other. The pages are the same
     * on every Java, and the launcher says {@code -Dlooked} when it has had them looked at on another one.
     */
    public void assertAccessible(Page page) {
        if (Boolean.getBoolean("looked")) {
            return;
        }
        assertThat(hasScripts(page))
                .as("axe needs scripts: check this page with them")
                .isTrue();
        var findings = new AxeBuilder(page).withTags(STANDARD).analyze().getViolations();
        assertThat(findings)
                .as("accessibility of " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream().map(node -> node.getTarget()).toList())
                .isEmpty();
    }

    /**
     * Goes back as a page's own history does, and waits for what comes up. The page that is left must be its last one: one
     * that is about to lead elsewhere by itself would be swapped under the step.
     */
    public void back(Page page) {
        page.waitForLoadState();
        page.evaluate("() => { window.isLeft = true; history.back(); }");
        page.waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
    }

    /** Puts the whole page into target/screens/name.png. */
    public void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens", name + ".png"))
                .setFullPage(true));
    }

    /** A laptop whose browser keeps what it keeps in a folder, which is complete when the context was closed. */
    public BrowserContext keeping(Path profile) {
        BrowserContext context = Chromium.keeping(profile, site);
        watcher.follow(context);
        contexts.add(context);
        return context;
    }

    /** Another window of the same person, or a context of the test's own making, under the same watch. */
    public BrowserContext window(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = Chromium.RUNNING.newContext(options);
        watcher.follow(context);
        contexts.add(context);
        return context;
    }

    private com.microsoft.playwright.Browser.NewContextOptions options() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(site)
                .setLocale("nl-NL");
    }

    /** For the tests of the watcher itself. */
    void forget() {
        watcher.forget();
    }

    /** That no page had a console error or an answer that nobody announced. */
    public void assertQuiet() {
        watcher.assertQuiet();
    }

    /** Without routes, as a request of a page that is closing would be looked for in vain. */
    @Override
    public void close() {
        contexts.forEach(context -> {
            context.pages().forEach(Page::unrouteAll);
            context.close();
        });
    }
}
