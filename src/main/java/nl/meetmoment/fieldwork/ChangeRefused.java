package nl.meetmoment.fieldwork;

/** A change of a family that cannot be made; {@code reason} is what the page looks its sentence up by. */
public final class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public ChangeRefused(String reason) {
        super("The change is refused: " + reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
