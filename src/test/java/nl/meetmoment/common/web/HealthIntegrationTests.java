package nl.meetmoment.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class HealthIntegrationTests {

    @LocalManagementPort
    int management;

    @LocalServerPort
    int site;

    @Value("${management.server.address}")
    String address;

    @Test
    void saysThatTheSiteIsWellAndNothingElse() throws Exception {
        HttpResponse<String> health = get(management, "/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).doesNotContain("PostgreSQL", "details", "diskSpace");
        assertThat(address).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/configprops", "/actuator/beans"})
    void hasNoOtherEndpoint(String path) throws Exception {
        assertThat(get(management, path).statusCode()).isBetween(400, 499);
    }

    @Test
    void isNotOnThePortOfTheSite() throws Exception {
        assertThat(get(site, "/actuator/health").statusCode()).isNotEqualTo(200);
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
