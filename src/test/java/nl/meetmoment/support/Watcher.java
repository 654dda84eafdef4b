package nl.meetmoment.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes every console error, script error, refused answer and request to another site. */
final class Watcher {

    private final String site;

    private final List<String> findings = new CopyOnWriteArrayList<>();

    private final Set<Integer> expected = new HashSet<>();

    private volatile boolean networkMayGo;

    Watcher(String site) {
        this.site = site;
    }

    void expect(int status) {
        expected.add(status);
    }

    void expectNetworkErrors() {
        networkMayGo = true;
    }

    void follow(BrowserContext context) {
        context.onConsoleMessage(this::note);
        context.onResponse(this::note);
        context.onWebError(error -> findings.add("script error: " + error.error()));
        context.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(site)) {
                findings.add("request to another site: " + request.url());
            }
        });
    }

    /** The browser's own line about what was expected is no finding. */
    private void note(ConsoleMessage message) {
        boolean announced = expected.stream().anyMatch(status -> message.text().contains("status of " + status))
                || networkMayGo && message.text().contains("net::ERR_");
        if (message.type().equals("error") && !announced) {
            findings.add("console: " + message.text());
        }
    }

    private void note(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            findings.add(response.status() + " " + response.request().method() + " " + response.url());
        }
    }

    void forget() {
        findings.clear();
    }

    void assertQuiet() {
        assertThat(findings).as("what the browser complained about").isEmpty();
    }
}
