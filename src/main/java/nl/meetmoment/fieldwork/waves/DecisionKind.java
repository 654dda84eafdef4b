package nl.meetmoment.fieldwork.waves;

import java.util.Locale;

/** What a coordinator decides about a wave of a family. */
enum DecisionKind {
    POSTPONE,
    SKIP,
    CANCEL,
    REOPEN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DecisionKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
