package nl.meetmoment.fieldwork;

/** What an assistant does at a visit, in this order. */
public enum ChecklistPoint {
    EXPLAINED("explained", true),
    CONSENT_SIGNED("consent_signed", true),
    SEPARATE_ROOM("separate_room", false),
    HELP_GUIDE_OFFERED("help_guide_offered", false);

    private final String code;
    private final boolean isCondition;

    ChecklistPoint(String code, boolean isCondition) {
        this.code = code;
        this.isCondition = isCondition;
    }

    /** Whether nobody gets the laptop without it. */
    boolean isCondition() {
        return isCondition;
    }

    public String code() {
        return code;
    }
}
