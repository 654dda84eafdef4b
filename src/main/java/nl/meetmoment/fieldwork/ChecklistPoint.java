package nl.meetmoment.fieldwork;

/** What an assistant does at a visit, in this order. */
public enum ChecklistPoint {
    EXPLAINED("explained", true),
    /** Ticked by the last signature, never by hand. */
    CONSENT_SIGNED("consent_signed", true),
    SEPARATE_ROOM("separate_room", false),
    HELP_GUIDE_OFFERED("help_guide_offered", false);

    private final String code;
    private final boolean isCondition;

    ChecklistPoint(String code, boolean isCondition) {
        this.code = code;
        this.isCondition = isCondition;
    }

    /** Whether it stays once a questionnaire was given out on it. */
    boolean isCondition() {
        return isCondition;
    }

    boolean isTickedByHand() {
        return this != CONSENT_SIGNED;
    }

    public String code() {
        return code;
    }
}
