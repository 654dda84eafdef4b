package nl.meetmoment.common.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import nl.meetmoment.common.table.UnreadableFile.Fault;

/**
 * A table as it was sent, CSV in UTF-8 or XLSX, by what it holds and not by what it is called.
 *
 * @param csv its text; of a spreadsheet with semicolons
 * @param sha256 of the file, in hexadecimal
 */
public record SentTable(String csv, String sha256) {

    public static final int MOST_BYTES = 2 << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** @throws UnreadableFile when it is neither, too large, or holds what is no text */
    public static SentTable of(byte[] file) throws UnreadableFile {
        if (file.length == 0) {
            throw new UnreadableFile(Fault.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw new UnreadableFile(Fault.TOO_LARGE);
        }
        if (beginsWith(file, OLE)) {
            throw new UnreadableFile(Fault.OLD_SPREADSHEET);
        }
        String csv = beginsWith(file, ZIP) ? new Spreadsheet(file).csv() : text(file);
        if (csv.isBlank()) {
            throw new UnreadableFile(Fault.EMPTY);
        }
        if (csv.lines().findFirst().filter(SentTable::isHeader).isEmpty()) {
            throw new UnreadableFile(Fault.NO_TABLE);
        }
        if (!csv.codePoints().allMatch(SentTable::isText)) {
            throw new UnreadableFile(Fault.CHARACTERS);
        }
        return new SentTable(csv, digest(file));
    }

    /** Every table has several columns; what else is called CSV has a first line without a separator. */
    private static boolean isHeader(String line) {
        return line.indexOf(';') >= 0 || line.indexOf(',') >= 0;
    }

    private static String text(byte[] file) throws UnreadableFile {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new UnreadableFile(Fault.NOT_UTF8, other);
        }
    }

    /** No control characters, which the database and pages would not take, and no halves of characters. */
    private static boolean isText(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || (!Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE);
    }

    private static boolean beginsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
