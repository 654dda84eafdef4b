package nl.meetmoment.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** What a server believes of where a request came from. */
class ProxiesTests {

    private static final String SAID = "203.0.113.9";

    @Test
    void believesAProxyThatIsNamed() throws Exception {
        assertThat(seen(List.of("::1", "127.0.0.1"), SAID)).isEqualTo(SAID + " http");
    }

    @Test
    void takesTheLastAddressThatNoProxyWrote() throws Exception {
        assertThat(seen(List.of("127.0.0.1", "192.0.2.1"), "6.6.6.6, " + SAID + ", 192.0.2.1"))
                .isEqualTo(SAID + " http");
    }

    @Test
    void believesNobodyElse() throws Exception {
        assertThat(seen(List.of(), SAID)).isEqualTo("127.0.0.1 http");
        assertThat(seen(List.of("192.0.2.1"), SAID)).isEqualTo("127.0.0.1 http");
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String no : List.of("proxy.example", "10.0.0.0/8", "999.1.1.1", ".*")) {
            assertThatThrownBy(() -> new Proxies(List.of(no), true))
                    .hasMessage("meetmoment.proxies has \"" + no
                            + "\", which is no IP address: list them with commas, such as 127.0.0.1.");
        }
    }

    private static String seen(List<String> proxies, String forwarded) throws IOException, InterruptedException {
        var factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getByName("127.0.0.1"));
        new Proxies(proxies, true).customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("seen", new Echo()).addMapping("/"));
        server.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                    .header("X-Forwarded-For", forwarded)
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop();
        }
    }

    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
        }
    }
}
