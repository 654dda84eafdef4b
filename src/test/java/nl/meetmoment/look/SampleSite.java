package nl.meetmoment.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** Sample pages with the site's files and content policy, and a server that answers saves as a test tells it to. */
final class SampleSite {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private static final Map<String, String> POLICY = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; "
                    + "require-trusted-types-for 'script'");

    /** Without it Chromium looks for one where there is none, sooner or later. */
    private static final String ICON = "<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/icons/plain.svg\">";

    enum Answering {
        RECEIPT,
        ANOTHER_RECEIPT,
        FRIENDLY_PAGE,
        REFUSAL,
        BUSY
    }

    private final List<String> saves = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Page page;

    private volatile Answering answering = Answering.RECEIPT;

    private SampleSite(Page page) {
        this.page = page;
    }

    static SampleSite on(Page page) {
        var site = new SampleSite(page);
        page.onRequest(request -> site.requests.add(request.url() + " " + request.postData()));
        page.route("**/assets/**", SampleSite::asset);
        page.route("**/sample/**", SampleSite::sample);
        page.route("**/v", route -> route.fulfill(html(ICON + "<title>Vragenlijst</title><h1>Leeg</h1>")));
        page.route("**/v/p/7/leave", route -> route.fulfill(html(ICON)));
        page.route("**/v/p/7", route -> route.fulfill(html(ICON)));
        page.route("**/v/save", site::save);
        return site;
    }

    void open(SamplePage sample) {
        page.navigate("/sample/" + sample);
    }

    void answers(Answering how) {
        answering = how;
    }

    /** The bodies of what was sent to be saved, in order. */
    List<String> saves() {
        return saves;
    }

    /** Address and body of everything that left the browser. */
    List<String> requests() {
        return requests;
    }

    private void save(Route route) {
        String body = route.request().postData();
        saves.add(body);
        route.fulfill(
                switch (answering) {
                    case RECEIPT -> json(200, "{\"saved\":\"" + id(body) + "\",\"superseded\":[]}");
                    case ANOTHER_RECEIPT -> json(200, "{\"saved\":\"0000\",\"superseded\":[]}");
                    case FRIENDLY_PAGE -> html("<h1>Welkom op onze wifi</h1>");
                    case REFUSAL -> json(422, "{\"problem\":\"422.01\"}");
                    case BUSY -> json(503, "{\"problem\":\"503.01\"}");
                });
    }

    static String id(String save) {
        var id = ID.matcher(save);
        return id.find() ? id.group(1) : "";
    }

    private static void sample(Route route) {
        String name = path(route.request()).replace("/sample/", "");
        route.fulfill(html(SamplePage.valueOf(name).html("nl")));
    }

    private static void asset(Route route) {
        Path file = Path.of("src/main/resources/static" + path(route.request()));
        String type = MediaTypeFactory.getMediaType(file.toString())
                .map(MediaType::toString)
                .orElse("font/woff2");
        route.fulfill(new FulfillOptions().setPath(file).setContentType(type));
    }

    private static String path(Request request) {
        return java.net.URI.create(request.url()).getPath();
    }

    private static FulfillOptions html(String body) {
        return new FulfillOptions()
                .setContentType("text/html;charset=utf-8")
                .setHeaders(POLICY)
                .setBody(body);
    }

    private static FulfillOptions json(int status, String body) {
        return new FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body);
    }
}
