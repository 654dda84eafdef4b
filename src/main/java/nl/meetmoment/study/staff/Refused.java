package nl.meetmoment.study.staff;

/** Something cannot be done as things stand; the page says why. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason last part of a message key under {@code study.refused} */
    Refused(String reason) {
        super("The study does not allow this now: " + reason + ".");
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
