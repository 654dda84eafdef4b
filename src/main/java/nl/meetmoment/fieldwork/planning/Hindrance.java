package nl.meetmoment.fieldwork.planning;

/** Why an assistant cannot come at a moment; all but the first can be put aside for a reason. */
public enum Hindrance {
    BUSY("busy"),
    NOT_AVAILABLE("not-available"),
    TRAVEL("travel"),
    FULL("full");

    private final String code;

    Hindrance(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
