package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.StudyWentLive;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@IntegrationTest
class DemonstrationBannerIntegrationTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/staff/sign-in", "/v", "/v/nowhere", "/nowhere"})
    void standsOnEveryPageThoseOfProblemsIncluded(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .contains("<aside class=\"demonstration\">Demonstratie");
    }

    @Test
    void isGoneInTheField() {
        StudyCatalogue studies = mock();
        var views = new ThymeleafViewResolver();

        when(studies.isDemonstration()).thenReturn(false);
        new DemonstrationBanner(views, studies);

        assertThat(views.getStaticVariables()).containsEntry("demonstration", false);
    }

    @Test
    void goesWhenTheStudyGoesLive() {
        StudyCatalogue studies = mock();
        when(studies.isDemonstration()).thenReturn(true);
        var views = new ThymeleafViewResolver();
        var banner = new DemonstrationBanner(views, studies);
        assertThat(views.getStaticVariables()).containsEntry("demonstration", true);

        banner.takeAway(new StudyWentLive("reference"));

        assertThat(views.getStaticVariables()).containsEntry("demonstration", false);
    }
}
