package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;

/** Planned until the first tick of the checklist, busy until the closing report; or cancelled before it began. */
enum VisitState {
    PLANNED("planned"),
    BUSY("busy"),
    CLOSED("closed"),
    CANCELLED("cancelled");

    @EnumeratedValue
    private final String code;

    VisitState(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
