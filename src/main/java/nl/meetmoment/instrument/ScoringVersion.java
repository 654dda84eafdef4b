package nl.meetmoment.instrument;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import nl.meetmoment.common.Sha256;

/**
 * What tells one way of scoring an instrument from another: its scales, what each answer counts, and the rules themselves.
 * Texts are not in it, so a better wording changes no score's version.
 */
final class ScoringVersion {

    /** Goes up with every change of a rule's code that can change a score. */
    private static final int RULES = 1;

    private static final int LENGTH = 16;

    private ScoringVersion() {}

    /** The same with these norm tables. */
    static String with(String version, NormTable tables) {
        return Sha256.hex(version + "\n" + tables).substring(0, LENGTH);
    }

    private static String flags(AnswerOption option) {
        return option.flags().isEmpty() ? "" : " " + new TreeSet<>(option.flags());
    }

    /** The first 16 hexadecimal digits of a SHA-256. */
    static String of(Node scales, Map<String, ItemType> types, Map<String, ?> flags, Map<String, String> sources) {
        var text = new StringJoiner("\n");
        text.add("rules " + RULES).add(scales.without("title"));
        types.forEach((code, type) -> {
            text.add(code + " " + type.name() + " " + flags.get(code) + sources.getOrDefault(code, ""));
            type.options().forEach(option -> text.add(option.code() + "=" + option.value() + flags(option)));
        });
        return Sha256.hex(text.toString()).substring(0, LENGTH);
    }
}
