package nl.meetmoment.fieldwork;

/** A step of a visit that cannot be taken now; {@code reason} is what the page looks its sentence up by. */
abstract class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    StepRefused(String reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    StepRefused(String reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The HTTP status of the page that says so. */
    int status() {
        return 409;
    }
}
