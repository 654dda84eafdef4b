package nl.meetmoment.linkage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.exceptions.BadPasswordException;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.util.List;
import java.util.stream.IntStream;
import nl.meetmoment.linkage.OverviewPdf.Part;
import nl.meetmoment.linkage.OverviewPdf.Section;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OverviewPdfTests {

    private static final String PASSWORD = "ACDE-FGHJ-KLMN-PQRT";
    private static final String OWNER = "eigenaar-van-dit-bestand";

    private final byte[] file = OverviewPdf.of(
            "Afspraken",
            "Alleen voor u.",
            List.of(new Section(
                    "maandag 30 november, 10:00–12:00",
                    List.of(new Part("Zoë Şahin-Łukasik", List.of("Lange Wilgenlaan 12a", "06 00 00 00 01"))))),
            PASSWORD,
            OWNER);

    @Test
    void holdsEveryLetterOfWhatItIsGiven() throws Exception {
        try (var reader = new PdfReader(file, PASSWORD.getBytes(UTF_8))) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);

            assertThat(text)
                    .contains(
                            "maandag 30 november, 10:00–12:00",
                            "Zoë Şahin-Łukasik",
                            "Lange Wilgenlaan 12a",
                            "06 00 00 00 01");
            assertThat(reader.getInfo()).containsEntry("Title", "Afspraken").doesNotContainKey("Author");
        }
    }

    @Test
    @Tag("P3")
    void isSealedWithAes256AndOpensWithThePasswordOnly() {
        String raw = new String(file, ISO_8859_1);

        assertThat(raw).contains("/V 5", "/R 6", "/AESV3").doesNotContain("Wilgenlaan", "06 00 00 00 01");
        assertThatThrownBy(() -> new PdfReader(file)).isInstanceOf(BadPasswordException.class);
        assertThatThrownBy(() -> new PdfReader(file, "ACDE-FGHJ-KLMN-PQRU".getBytes(UTF_8)))
                .isInstanceOf(BadPasswordException.class);
    }

    @Test
    void makesPasswordsThatDiffer() {
        assertThat(IntStream.range(0, 200).mapToObj(one -> OverviewPassword.random()))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}"));
    }
}
