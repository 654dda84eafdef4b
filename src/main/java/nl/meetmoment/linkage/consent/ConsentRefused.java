package nl.meetmoment.linkage.consent;

/** What cannot be kept of consent now; {@code reason} is what the page looks its sentence up by. */
final class ConsentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    ConsentRefused(String reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** At a visit, where it takes a coordinator. */
    static ConsentRefused notHere() {
        return new ConsentRefused("not-here", "Here nobody can consent to this person's taking part.");
    }
}
