package nl.meetmoment.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files are taken where a page asks for one and nowhere else. */
@IntegrationTest
class UploadsIntegrationTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/sign-in",
                "/staff/study",
                "/staff/study/overlays/new",
                "/linkage/x",
                "/v",
                "/v/p/1",
                "/v/save",
                "/nowhere"
            })
    @Tag("W5")
    void areRefusedElsewhere(String path) throws Exception {
        HttpResponse<String> answer = send(path, "multipart/form-data; boundary=b", 10);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("415.01");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void areRefusedWhateverTheirKindIsCalled() throws Exception {
        assertThat(send("/v", " Multipart/Mixed; boundary=b", 10).statusCode()).isEqualTo(415);
    }

    @Test
    void areForMembersOfStaffWithAFormOfThisSite() throws Exception {
        assertThat(send("/staff/study/overlays", "multipart/form-data; boundary=b", 10)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void endAtThreeMegabytes() throws Exception {
        assertThat(send("/staff/study/overlays", "multipart/form-data; boundary=b", 3_500_000)
                        .statusCode())
                .isEqualTo(413);
    }

    /** A text has no file that could be too large. */
    @Test
    void areNotMeantWhereATextIsTooLong() throws Exception {
        HttpResponse<String> text = sendText("/staff/sign-in", "application/json");
        assertThat(text.statusCode()).isEqualTo(413);
        assertThat(text.body()).contains("413.02", "De tekst die u hebt ingevuld, is te lang");

        assertThat(sendText("/staff/sign-in", "text/html").body())
                .contains("413.02")
                .doesNotContain("tabel");
        assertThat(sendText("/v/enter", "application/json").body()).contains("413.01");
    }

    /** As a browser sends a form without files. */
    private HttpResponse<String> sendText(String path, String accepted) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", accepted)
                .POST(BodyPublishers.ofString("text=" + "x".repeat(2_200_000)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String type, int size) throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--b--\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
