package nl.meetmoment.fieldwork;

final class VisitAlreadyClosed extends StepRefused {

    private static final long serialVersionUID = 1L;

    VisitAlreadyClosed() {
        super("closed", "This visit has been closed.");
    }
}
