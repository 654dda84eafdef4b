package nl.meetmoment.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One Chromium for all tests of a JVM, the machine's own; nothing is downloaded. */
final class Chromium {

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final BrowserType TYPE = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium();

    static final com.microsoft.playwright.Browser RUNNING = TYPE.launch(
            new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(SWITCHES));

    private Chromium() {}

    /** One more, with a profile that stays. */
    static BrowserContext keeping(Path profile, String site) {
        return TYPE.launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(executable())
                        .setArgs(SWITCHES)
                        .setBaseURL(site)
                        .setLocale("nl-NL"));
    }

    private static Path executable() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: ./meetmoment test installs it, or set CHROMIUM to its path."));
    }
}
