package nl.meetmoment.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class HttpsConfigurationTests {

    static class Cookies extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            request.getSession();
            RespondentCookie.begin("token", request, response);
        }
    }

    /** The session cookie of the container and those of our own go by the same word of the request. */
    @Test
    void makesEveryCookieOneForTlsOnly() throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        new HttpsConfiguration().everyRequestIsSecure().customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("cookies", new Cookies()).addMapping("/"));
        server.start();
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                                    .build(),
                            BodyHandlers.discarding());

            assertThat(answer.headers().allValues("Set-Cookie")).hasSize(2).allSatisfy(cookie -> assertThat(cookie)
                    .contains("; Secure"));
        } finally {
            server.stop();
        }
    }
}
