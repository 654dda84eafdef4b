package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;

/** A child protection measure, from light to heavy. */
public enum Measure {
    NONE("none"),
    PREVENTIVE("preventive"),
    OTS("ots"),
    UHP("uhp");

    @EnumeratedValue
    private final String code;

    Measure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
