package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;

/** Whether an assistant comes to the family, or is there on the screen. */
public enum VisitKind {
    HOME("home"),
    GUIDED("guided");

    @EnumeratedValue
    private final String code;

    VisitKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
