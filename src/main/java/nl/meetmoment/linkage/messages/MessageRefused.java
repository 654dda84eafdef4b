package nl.meetmoment.linkage.messages;

/** It cannot be done with this message, or not any more. */
class MessageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason as the pages know it */
    MessageRefused(String reason) {
        super("A message is not in a state for this: " + reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
