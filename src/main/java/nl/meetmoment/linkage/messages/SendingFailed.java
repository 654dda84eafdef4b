package nl.meetmoment.linkage.messages;

/** A message was not taken, as far as is known. Its message names no address. */
public class SendingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    /** What is certain of a message whose sending failed. */
    public enum Outcome {
        /** It did not leave, and never will to this address. */
        REFUSED,
        /** It did not leave, and may later. */
        LATER,
        /** It did not leave: the server takes nothing like it from this site, whoever it is to. */
        SITE_REFUSED,
        /** It may have left. */
        UNKNOWN
    }

    /** @param code a word or a server's number, never a line that a server wrote */
    public SendingFailed(Outcome outcome, String code) {
        super(code);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
