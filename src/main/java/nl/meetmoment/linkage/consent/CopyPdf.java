package nl.meetmoment.linkage.consent;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import nl.meetmoment.linkage.PdfFont;
import nl.meetmoment.linkage.consent.Handwriting.Point;
import org.jspecify.annotations.Nullable;

/** Writes the family's copy of a consent as a PDF, to print and give on paper. */
final class CopyPdf {

    private static final float MARGIN = 56;
    private static final float LARGE = 15;
    private static final float SMALL = 10.5f;
    private static final float SPACE = 10;
    private static final float PEN = 2;
    private static final float SIGNATURE_WIDTH = 200;

    private CopyPdf() {}

    /**
     * @param name of the file itself, without anything about anybody
     * @param paragraphs of the form, or what stands where its text is gone
     * @param facts who signed, when, before whom, which version, line by line
     */
    record Copy(
            String name,
            String title,
            List<String> paragraphs,
            List<String> facts,
            @Nullable Handwriting signature) {

        @Override
        public String toString() {
            return "Copy[...]";
        }
    }

    static byte[] of(Copy copy) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        try {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.addTitle(copy.name());
            document.open();
            write(document, copy, writer);
        } catch (DocumentException unwritten) {
            throw new IllegalStateException(unwritten);
        } finally {
            document.close();
        }
        return bytes.toByteArray();
    }

    private static void write(Document document, Copy copy, PdfWriter writer) {
        BaseFont font = PdfFont.embedded();
        document.add(paragraph(copy.title(), new Font(font, LARGE, Font.BOLD)));
        copy.paragraphs().forEach(text -> document.add(paragraph(text, new Font(font, SMALL))));
        copy.facts().forEach(fact -> document.add(paragraph(fact, new Font(font, SMALL))));
        if (copy.signature() != null) {
            document.add(drawn(copy.signature(), writer));
        }
    }

    private static Paragraph paragraph(String text, Font font) {
        var paragraph = new Paragraph(text, font);
        paragraph.setSpacingBefore(SPACE);
        return paragraph;
    }

    private static Image drawn(Handwriting signature, PdfWriter writer) {
        PdfTemplate sheet = writer.getDirectContent().createTemplate(Handwriting.WIDTH, Handwriting.HEIGHT);
        sheet.setLineWidth(PEN);
        sheet.setLineCap(PdfTemplate.LINE_CAP_ROUND);
        signature.strokes().forEach(stroke -> draw(stroke, sheet));
        Image image = Image.getInstance(sheet);
        image.scaleToFit(SIGNATURE_WIDTH, SIGNATURE_WIDTH);
        image.setSpacingBefore(SPACE);
        return image;
    }

    /** In a PDF heights count from below. */
    private static void draw(List<Point> stroke, PdfTemplate sheet) {
        Point first = stroke.get(0);
        sheet.moveTo(first.x(), Handwriting.HEIGHT - first.y());
        stroke.forEach(point -> sheet.lineTo(point.x(), Handwriting.HEIGHT - point.y()));
        sheet.stroke();
    }
}
