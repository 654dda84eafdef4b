package nl.meetmoment.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.support.ApplicationProcess;
import nl.meetmoment.support.Browser;

/** A site of a test's own, without families, whose clock the test moves. */
final class OwnSite implements AutoCloseable {

    static final String PASSWORD = "vijf woorden zijn genoeg";

    private final Path folder;
    private final ApplicationProcess application;
    private final Browser browser;

    private OwnSite(Path folder, ApplicationProcess application) {
        this.folder = folder;
        this.application = application;
        this.browser = Browser.at(application.site(""));
    }

    /**
     * @param now in the Netherlands
     * @param accounts as {@link AccountsAtStart} reads them
     */
    static OwnSite open(Path folder, LocalDateTime now, String... accounts) throws IOException, InterruptedException {
        MovedClock.set(clock(folder), now.atZone(DutchTime.ZONE));
        return new OwnSite(
                folder,
                ApplicationProcess.start(
                        folder.resolve("data"),
                        "--meetmoment.test.clock=" + clock(folder),
                        "--meetmoment.test.heard=" + heard(folder),
                        "--meetmoment.test.accounts=" + String.join(",", accounts)));
    }

    /** @param now in the Netherlands */
    void moveTo(LocalDateTime now) throws IOException {
        MovedClock.set(clock(folder), now.atZone(DutchTime.ZONE));
    }

    /** What a window was sent that {@link Heard#listen listens}. */
    Heard heard(String window) throws IOException {
        return Heard.of(heard(folder), window);
    }

    private static Path clock(Path folder) {
        return folder.resolve("clock");
    }

    private static Path heard(Path folder) {
        return folder.resolve("heard");
    }

    Browser browser() {
        return browser;
    }

    StaffPages signIn(String userName) {
        Page page = browser.laptop();
        page.navigate("/staff/sign-in");
        page.locator("#userName").fill(userName);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        assertThat(page.locator("h1")).hasText("Mijn dag");
        return new StaffPages(page);
    }

    /** Ends the test with what the browser complained about, if anything. */
    void assertQuiet() {
        browser.assertQuiet();
    }

    @Override
    public void close() throws InterruptedException {
        browser.close();
        application.close();
    }
}
