package nl.meetmoment.common;

import java.util.regex.Pattern;

/** The family as staff see it: five random symbols that say nothing, shown {@code G-4K7TA}. */
public record CaseNumber(String value) {

    private static final String PREFIX = "G-";
    private static final int SYMBOLS = 5;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[" + SymbolCode.ALPHABET + "]{" + SYMBOLS + "}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A case number is G- and five symbols.");
        }
    }

    public static CaseNumber random() {
        return new CaseNumber(PREFIX + SymbolCode.random(SYMBOLS));
    }
}
