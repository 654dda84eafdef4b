package nl.meetmoment.linkage.meldcode;

import java.util.Locale;

/** Why a coordinator who neither is on duty nor wrote in a log reads it all the same. */
enum ReadReason {
    TAKES_OVER,
    NOBODY_ON_DUTY,
    ASKED_ABOUT,
    REVIEW;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
