package nl.meetmoment.audit;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the chain ended at some moment: the number of its last entry, and that entry's hash in hexadecimal. */
record TrailEnd(long number, String hash) {

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

    static TrailEnd of(long number, byte[] hash) {
        return new TrailEnd(number, HexFormat.of().formatHex(hash));
    }

    /** Empty for what is no line of {@link #line()}. */
    static Optional<TrailEnd> ofLine(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        MatchResult parts = matcher.toMatchResult();
        return Optional.of(new TrailEnd(Long.parseLong(parts.group(1)), parts.group(2)));
    }

    String line() {
        return number + " " + hash;
    }
}
