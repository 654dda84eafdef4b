package nl.meetmoment.fieldwork;

final class NotYetExplained extends StepRefused {

    private static final long serialVersionUID = 1L;

    NotYetExplained() {
        super("explain-first", "The study has not been explained at this visit.");
    }
}
