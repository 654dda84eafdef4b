package nl.meetmoment.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.meetmoment.common.KeyFolder;
import nl.meetmoment.common.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * Tells whether two saves of one id have the same content, without keeping what was sent: a keyed hash over everything,
 * each piece behind its length.
 */
@Component
class SaveDigests {

    private final KeyedHash hash;

    SaveDigests(KeyFolder keys) {
        this.hash = new KeyedHash(keys.secret("saves"));
    }

    byte[] of(Save save) {
        var content = new StringBuilder();
        add(content, save.form() + " " + save.page() + " " + save.base() + " " + save.sequence());
        add(content, save.skipsGaps() ? "skips" : "asks");
        save.sent().values().forEach((code, values) -> {
            add(content, code);
            content.append(values.size()).append(';');
            values.forEach(value -> add(content, value));
        });
        content.append("refused;");
        save.sent().refused().forEach(code -> add(content, code));
        return hash.of(content.toString().getBytes(UTF_8));
    }

    private static void add(StringBuilder content, String piece) {
        content.append(piece.length()).append(':').append(piece);
    }
}
