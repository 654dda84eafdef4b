package nl.meetmoment.instrument;

import java.util.Locale;

/** Whom an instrument's items are about. */
public enum About {
    SELF,
    PARTNER,
    CHILD,
    PARENT_FIGURE,
    FAMILY;

    static About of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
