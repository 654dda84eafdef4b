package nl.meetmoment.fieldwork;

/** An appointment that cannot be as it was asked; {@code reason} is what a page looks its sentence up by. */
public final class AppointmentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    AppointmentRefused(String reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
