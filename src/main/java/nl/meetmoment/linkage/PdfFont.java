package nl.meetmoment.linkage;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The font of every PDF, which has the letters of all European languages. */
public final class PdfFont {

    private static final String FILE = "linkage/text.ttf";

    private PdfFont() {}

    public static BaseFont embedded() {
        try {
            byte[] file = new ClassPathResource(FILE).getContentAsByteArray();
            return BaseFont.createFont("text.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file, null);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
