package nl.meetmoment.common.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.meetmoment.common.table.UnreadableFile.Fault;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX file as CSV, row for row; what is shown as a date as 2026-11-26. The archive is unpacked within bounds first, so that a small file
 * that unpacks to a huge one is refused, and only what was counted and looked at is read.
 */
final class Spreadsheet {

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_UNPACKED = 24 << 20;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int MOST_ROWS = 20_001;
    private static final int MOST_COLUMNS = 80;
    private static final int MOST_DIGITS = 30;

    /** As many digits after a point read as thousands; a spreadsheet's number is no such thing. */
    private static final int THOUSANDS = 3;

    /** What a spreadsheet shows of a number: 53.4 and not 53.400000000000006. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\n")
            .get();

    private static final String FORMATS = "xl/styles.xml";

    /** In a cell's format: what is shown as it stands, and colours, conditions and languages. */
    private static final Pattern NO_FIELD = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private static final Pattern OF_A_DATE = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);

    /** 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final byte[] file;
    private final StringBuilder csv = new StringBuilder();
    private boolean hasFormats;

    Spreadsheet(byte[] file) {
        this.file = file;
    }

    /** @throws UnreadableFile when it is no spreadsheet, or a larger one than any table needs */
    String csv() throws UnreadableFile {
        byte[] unpacked = unpacked();
        try (var book = new ReadableWorkbook(
                        new ByteArrayInputStream(unpacked), new ReadingOptions(hasFormats, false));
                Stream<Row> rows = book.getFirstSheet().openStream();
                var printer = new CSVPrinter(csv, FORMAT)) {
            print(rows.iterator(), printer);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ArithmeticException broken) {
            throw new UnreadableFile(Fault.NO_SPREADSHEET, broken);
        } catch (ExcelReaderException | IndexOutOfBoundsException | NullPointerException broken) {
            throw new UnreadableFile(Fault.NO_SPREADSHEET, broken);
        }
        return csv.toString();
    }

    private void print(Iterator<Row> rows, CSVPrinter printer) throws IOException, UnreadableFile {
        int printed = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getRowNum() > MOST_ROWS || row.getCellCount() > MOST_COLUMNS || csv.length() > MOST_CHARACTERS) {
                throw new UnreadableFile(Fault.TOO_LARGE);
            }
            for (; printed < row.getRowNum() - 1; printed++) {
                printer.println();
            }
            printer.printRecord(cells(row));
            printed++;
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(Spreadsheet::text).orElse(""));
        }
        return cells;
    }

    /** A formula and an error begin with =, so that the overlay's own rule finds them. */
    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell);
            case FORMULA -> "=" + cell.getFormula();
            case ERROR -> "=" + cell.getRawValue();
            case EMPTY -> "";
            default -> cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        };
    }

    private static boolean isDate(Cell cell) {
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        return OF_A_DATE.matcher(NO_FIELD.matcher(format).replaceAll("")).find()
                && cell.asNumber().compareTo(BigDecimal.ONE) >= 0
                && cell.asNumber().compareTo(LAST_DAY) <= 0;
    }

    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            return cell.getRawValue();
        }
        BigDecimal shown = number.round(SHOWN);
        BigDecimal plain = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
        boolean looksLikeThousands = plain.scale() == THOUSANDS;
        return (looksLikeThousands ? plain.setScale(THOUSANDS + 1) : plain).toPlainString();
    }

    private byte[] unpacked() throws UnreadableFile {
        var unpacked = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(unpacked)) {
            to.setLevel(1);
            copy(from, to);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableFile(Fault.NO_SPREADSHEET, broken);
        }
        return unpacked.toByteArray();
    }

    private void copy(ZipInputStream from, ZipOutputStream to) throws IOException, UnreadableFile {
        int entries = 0;
        int left = MOST_UNPACKED;
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            byte[] content = from.readNBytes(left + 1);
            left -= content.length;
            entries++;
            hasFormats |= entry.getName().equals(FORMATS);
            if (left < 0 || entries > MOST_ENTRIES) {
                throw new UnreadableFile(Fault.TOO_LARGE);
            }
            if (SheetXml.isXml(content)) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content);
                to.closeEntry();
            }
        }
    }
}
