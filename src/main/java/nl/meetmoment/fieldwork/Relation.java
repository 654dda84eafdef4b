package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;

/** What somebody is in the family. */
public enum Relation {
    MOTHER("mother"),
    FATHER("father"),
    STEPMOTHER("stepmother"),
    STEPFATHER("stepfather"),
    FOSTER_MOTHER("foster_mother"),
    FOSTER_FATHER("foster_father"),
    CHILD("child");

    @EnumeratedValue
    private final String code;

    Relation(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
