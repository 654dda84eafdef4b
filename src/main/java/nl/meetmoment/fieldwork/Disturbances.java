package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;

/** How much came between during a visit. */
public enum Disturbances {
    NONE("none"),
    SOME("some"),
    MANY("many");

    @EnumeratedValue
    private final String code;

    Disturbances(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
