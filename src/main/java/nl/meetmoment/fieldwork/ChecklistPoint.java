package nl.meetmoment.fieldwork;

/** What an assistant does at a visit, in this order; before the first two nobody gets the laptop. */
public enum ChecklistPoint {
    EXPLAINED("explained"),
    CONSENT_SIGNED("consent_signed"),
    SEPARATE_ROOM("separate_room"),
    HELP_GUIDE_OFFERED("help_guide_offered");

    private final String code;

    ChecklistPoint(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
