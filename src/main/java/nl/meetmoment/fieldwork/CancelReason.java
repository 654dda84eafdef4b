package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;

/** Why an appointment does not take place. */
public enum CancelReason {
    FAMILY_ASKED("family_asked"),
    FAMILY_ILL("family_ill"),
    NO_SHOW("no_show"),
    ASSISTANT_ILL("assistant_ill"),
    UNSAFE("unsafe"),
    TAKES_NO_PART("takes_no_part"),
    MISTAKE("mistake"),
    OTHER("other");

    @EnumeratedValue
    private final String code;

    CancelReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
