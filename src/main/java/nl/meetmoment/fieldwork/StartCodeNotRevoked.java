package nl.meetmoment.fieldwork;

/** The answers' side could not do its part, so the start code still opens the response. */
final class StartCodeNotRevoked extends StepRefused {

    private static final long serialVersionUID = 1L;

    StartCodeNotRevoked(Throwable cause) {
        super("not-revoked", "The start code could not be revoked.", cause);
    }

    @Override
    int status() {
        return 503;
    }
}
