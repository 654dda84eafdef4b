package nl.meetmoment.common.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files, good and bad, from the XML of their only sheet. */
public final class Workbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private String doctype = "";
    private String styles = "";
    private int number;

    public Workbook row(String... cells) {
        number++;
        rows.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.length; i++) {
            String place = (char) ('A' + i) + String.valueOf(number);
            rows.append(
                    cells[i].matches("-?[0-9.E+]+")
                            ? "<c r=\"" + place + "\"><v>" + cells[i] + "</v></c>"
                            : cells[i].startsWith("<")
                                    ? cells[i].replace("AT", place)
                                    : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
        }
        rows.append("</row>");
        return this;
    }

    /** The next row stands so many rows further down. */
    Workbook skip(int count) {
        number += count;
        return this;
    }

    Workbook doctype(String declaration) {
        doctype = declaration;
        return this;
    }

    /** Style 1 shows what stands in a cell by this format, style 2 as the short date of the reader's language. */
    Workbook formats(String own) {
        styles =
                "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>";
        put(
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"" + own
                        + "\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        return this;
    }

    Workbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        + styles + "</Types>");
        put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        put(
                "xl/worksheets/sheet1.xml",
                doctype + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void put(String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(UTF_8));
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
