package nl.meetmoment.fieldwork;

/** Why an appointment is made at a moment that is not meant for it. */
public enum PlanReason {
    FAMILY_ASKED("family_asked"),
    NO_OTHER_MOMENT("no_other_moment"),
    AGREED_WITH_ASSISTANT("agreed_with_assistant"),
    COORDINATOR_DECIDED("coordinator_decided");

    private final String code;

    PlanReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
