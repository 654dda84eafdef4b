package nl.meetmoment.fieldwork.calls;

/** What cannot be done with a row of a call list now; {@code reason} is what the page looks its sentence up by. */
public final class ContactRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    ContactRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
