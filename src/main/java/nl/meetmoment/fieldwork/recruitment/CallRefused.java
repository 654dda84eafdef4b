package nl.meetmoment.fieldwork.recruitment;

/** A step of recruitment that cannot be taken now; nothing was changed. */
public final class CallRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason last part of a message key under {@code recruitment.refused} */
    public CallRefused(String reason) {
        super("The step is refused: " + reason + ".");
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
