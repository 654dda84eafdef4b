package nl.meetmoment.linkage.messages;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import nl.meetmoment.linkage.PdfFont;

/** Letters as one PDF, each on a page of its own, the address where the window of a Dutch envelope is. Sizes in points. */
final class LettersPdf {

    private static final float MARGIN = 70;
    private static final float SIZE = 11;
    private static final float SPACE = 10;

    /** 50 mm from the top and 23 mm from the left: inside the window of a C5 or DL envelope. */
    private static final float WINDOW_LEFT = 65;

    private static final float WINDOW_RIGHT = 310;
    private static final float WINDOW_TOP = 700;
    private static final float WINDOW_BOTTOM = 610;
    private static final float TEXT_BEGINS = 290;

    private LettersPdf() {}

    /** @param date as it stands above each letter */
    record Letter(Written written, String date) {

        @Override
        public String toString() {
            return "Letter[...]";
        }
    }

    /** @param letters one at least */
    static byte[] of(List<Letter> letters) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, TEXT_BEGINS, MARGIN);
        try {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.open();
            BaseFont font = PdfFont.embedded();
            for (Letter letter : letters) {
                document.newPage();
                write(letter, document, writer, new Font(font, SIZE), new Font(font, SIZE, Font.BOLD));
            }
        } catch (DocumentException unwritten) {
            throw new IllegalStateException(unwritten);
        } finally {
            document.close();
        }
        return bytes.toByteArray();
    }

    private static void write(Letter letter, Document document, PdfWriter writer, Font plain, Font bold) {
        var window = new ColumnText(writer.getDirectContent());
        window.setSimpleColumn(WINDOW_LEFT, WINDOW_BOTTOM, WINDOW_RIGHT, WINDOW_TOP);
        letter.written().window().forEach(line -> window.addElement(new Paragraph(line, plain)));
        window.go();
        document.add(paragraph(letter.date(), plain));
        document.add(paragraph(letter.written().subject(), bold));
        for (String text : letter.written().text().split("\n\n", -1)) {
            document.add(paragraph(text, plain));
        }
    }

    private static Paragraph paragraph(String text, Font font) {
        var paragraph = new Paragraph(text, font);
        paragraph.setSpacingBefore(SPACE);
        return paragraph;
    }
}
