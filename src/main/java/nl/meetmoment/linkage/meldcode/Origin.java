package nl.meetmoment.linkage.meldcode;

import java.util.Locale;

/** What a log was opened for. */
enum Origin {
    ALARM,
    REPORT,
    OWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
