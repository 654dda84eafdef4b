package nl.meetmoment.fieldwork;

final class ConsentNotSigned extends StepRefused {

    private static final long serialVersionUID = 1L;

    ConsentNotSigned() {
        super("consent-first", "The consent form has not been signed at this visit.");
    }
}
