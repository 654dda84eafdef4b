package nl.meetmoment.common;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keyed hashes of single words, by which free text is searched for a family's own names without anybody holding the
 * names. Linkage makes them, the scrubber compares; salted per participant, so that equal names do not look equal.
 */
public final class TokenHash {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final KeyedHash hash;

    public TokenHash(KeyFolder keys) {
        this.hash = new KeyedHash(keys.secret("scrubber"));
    }

    public String of(String salt, String word) {
        return HexFormat.of().formatHex(hash.of((salt + '\n' + normalised(word)).getBytes(UTF_8)));
    }

    /** The words of a name or an address, normalised. */
    public static List<String> words(String text) {
        return SEPARATORS
                .splitAsStream(normalised(text))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** Lower case, without accents. */
    public static String normalised(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
