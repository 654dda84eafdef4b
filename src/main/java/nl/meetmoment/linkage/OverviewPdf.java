package nl.meetmoment.linkage;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes an overview as a PDF that opens with a password only (AES-256). */
final class OverviewPdf {

    private static final float MARGIN = 48;
    private static final float LARGE = 15;
    private static final float MEDIUM = 12;
    private static final float SMALL = 10;
    private static final float SPACE = 10;

    private OverviewPdf() {}

    /** An appointment. {@code head} says when and how; it never stands without its people. */
    record Section(String head, List<Part> people) {}

    /** Somebody whom it is to: the name, and what is to be known, line by line. */
    record Part(String name, List<String> lines) {

        @Override
        public String toString() {
            return "Part[...]";
        }
    }

    /**
     * @param title without anything about anybody: it is the file's own, too
     * @param note how to treat the file
     * @param password with which it opens; {@code owner} with which it could be changed
     */
    static byte[] of(String title, String note, List<Section> sections, String password, String owner) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        try {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setEncryption(
                    password.getBytes(StandardCharsets.UTF_8),
                    owner.getBytes(StandardCharsets.UTF_8),
                    PdfWriter.ALLOW_PRINTING,
                    PdfWriter.ENCRYPTION_AES_256_V3);
            document.addTitle(title);
            document.open();
            write(document, title, note, sections);
        } catch (DocumentException unwritten) {
            throw new IllegalStateException(unwritten);
        } finally {
            document.close();
        }
        return bytes.toByteArray();
    }

    private static void write(Document document, String title, String note, List<Section> sections) {
        BaseFont font = PdfFont.embedded();
        document.add(paragraph(title, font, LARGE, Font.BOLD));
        document.add(paragraph(note, font, SMALL, Font.NORMAL));
        for (Section section : sections) {
            document.add(paragraph(section.head(), font, MEDIUM, Font.BOLD));
            for (Part person : section.people()) {
                Paragraph name = paragraph(person.name(), font, MEDIUM, Font.NORMAL);
                name.setKeepTogether(true);
                document.add(name);
                person.lines().forEach(line -> document.add(line(line, font)));
            }
        }
    }

    private static Paragraph paragraph(String text, BaseFont font, float size, int style) {
        var paragraph = new Paragraph(text, new Font(font, size, style));
        paragraph.setSpacingBefore(SPACE);
        return paragraph;
    }

    private static Paragraph line(String text, BaseFont font) {
        var line = new Paragraph(text, new Font(font, SMALL));
        line.setIndentationLeft(SPACE);
        return line;
    }
}
