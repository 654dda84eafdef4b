package nl.meetmoment.fieldwork;

final class SignedByName extends StepRefused {

    private static final long serialVersionUID = 1L;

    SignedByName() {
        super("by-name", "Who signed is written down for each person; the checklist follows from it.");
    }
}
