package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;

/** Whether somebody else was in the room while a respondent filled in. */
public enum OthersPresent {
    NOBODY("nobody"),
    PARTLY("partly"),
    THROUGHOUT("throughout");

    @EnumeratedValue
    private final String code;

    OthersPresent(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
