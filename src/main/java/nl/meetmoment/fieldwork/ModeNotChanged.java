package nl.meetmoment.fieldwork;

/** The answers' side did not hear how a questionnaire goes on. */
final class ModeNotChanged extends StepRefused {

    private static final long serialVersionUID = 1L;

    ModeNotChanged(Throwable cause) {
        super("mode-not-changed", "The mode could not be changed.", cause);
    }

    @Override
    int status() {
        return 503;
    }
}
