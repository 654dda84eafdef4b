package nl.meetmoment.response;

/** A page was asked for, or sent, in an epoch that is over, or without any. */
final class SessionEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SessionEnded() {
        super("The session has ended.");
    }
}
