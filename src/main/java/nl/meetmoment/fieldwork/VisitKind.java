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

    /** How a questionnaire goes on that was filled in this way: what is told on the telephone is not at a visit any more. */
    Mode goesOn(Mode before) {
        return this == GUIDED && !before.isOnline() ? Mode.ONLINE_GUIDED : before;
    }

    public String code() {
        return code;
    }
}
