package nl.meetmoment.common.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file that spreadsheets open: semicolons, as Dutch ones expect, CRLF, and no cell that a spreadsheet would carry out. */
public final class Csv {

    private static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final Pattern CARRIED_OUT = Pattern.compile("^[=+\\-@\\t\\r]");
    private static final Pattern QUOTED = Pattern.compile("[\";\\r\\n]");

    private final StringBuilder text = new StringBuilder();

    /** Adds a line; null is an empty cell, numbers stay numbers. */
    public Csv line(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(";")))
                .append("\r\n");
        return this;
    }

    /** To be kept under a neutral name. */
    public ResponseEntity<String> download(String name) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        String plain = Objects.toString(value, "");
        boolean isNumber = value instanceof Number;
        String harmless = !isNumber && CARRIED_OUT.matcher(plain).find() ? "'" + plain : plain;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
