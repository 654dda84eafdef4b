package nl.meetmoment.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.meetmoment.common.RevealingWords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise S2, and every respondent template, filled with samples; the results lie in target/preview to be looked at. */
@Tag("S2")
class RespondentPagesTests {

    @ParameterizedTest
    @EnumSource
    void rendersInBothLanguages(SamplePage page) throws IOException {
        for (String language : List.of("nl", "en")) {
            String html = page.html(language);
            assertThat(html).contains("<html", "lang=\"" + language + "\"").doesNotContain("??", "th:", "data-slot");
            assertThat(html.split("<h1", -1)).as("one h1").hasSize(2);
            keep(page.word() + (language.equals("nl") ? "" : "-" + language), html);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingInTheHead(SamplePage page) {
        for (String language : List.of("nl", "en")) {
            String html = page.html(language);
            String head = html.substring(html.indexOf("<head"), html.indexOf("</head>"));
            assertThat(RevealingWords.in(head)).isEmpty();
        }
    }

    @Test
    void namesFilesNeutrally() {
        assertThat(Files.under("src/main/resources/static", ""))
                .allSatisfy(file -> assertThat(RevealingWords.in(file.toString().replace("nl/meetmoment", "")))
                        .isEmpty());
    }

    private static void keep(String name, String html) throws IOException {
        Path folder = java.nio.file.Files.createDirectories(Path.of("target/preview"));
        java.nio.file.Files.writeString(folder.resolve(name + ".html"), html);
    }
}
