package nl.meetmoment.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.response.Guest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole questionnaires, page by page, as a mother, a child and a teenager meet them in both languages. */
class JourneysIntegrationTests extends RespondentTest {

    private static final Pattern BODY = Pattern.compile("(?s)<body.*");

    static Stream<Arguments> respondents() {
        return Stream.of("nl", "en")
                .flatMap(language -> Stream.of(
                        Arguments.of("adult", language, (Supplier<Opening>) Opening::ofAMother),
                        Arguments.of("child", language, (Supplier<Opening>) Opening::ofTheChild),
                        Arguments.of("teen", language, (Supplier<Opening>) Opening::ofTheTeenager)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("respondents")
    void showsEveryPageComplete(String look, String language, Supplier<Opening> respondent) {
        Guest guest = guest();
        guest.get("/v?lang=" + language);
        Walk walk = new Walk(guest, opened(respondent.get()));

        Answer done = walk.toTheEnd();

        assertThat(walk.pages()).hasSizeGreaterThan(30).allSatisfy(page -> assertComplete(page, look, language));
        assertThat(done.path()).isEqualTo("/v/done");
        assertComplete(done, look, language);
    }

    private static void assertComplete(Answer page, String look, String language) {
        assertThat(page.html()).contains("<html lang=\"" + language + "\"", "look--" + look);
        assertThat(page.html().split("<h1", -1)).as("one h1").hasSize(2);
        assertThat(BODY.matcher(page.html()).results().findFirst().orElseThrow().group())
                .doesNotContain("??", "{", "}", "data-slot", "[slot", "th:");
    }
}
