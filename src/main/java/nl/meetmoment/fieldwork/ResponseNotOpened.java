package nl.meetmoment.fieldwork;

/** Linkage or the answers' side could not do its part; the step can be taken again. */
final class ResponseNotOpened extends StepRefused {

    private static final long serialVersionUID = 1L;

    ResponseNotOpened(Throwable cause) {
        super("not-opened", "The response could not be opened.", cause);
    }

    @Override
    int status() {
        return 503;
    }
}
