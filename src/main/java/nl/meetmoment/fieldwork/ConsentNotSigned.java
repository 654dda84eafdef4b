package nl.meetmoment.fieldwork;

final class ConsentNotSigned extends StepRefused {

    private static final long serialVersionUID = 1L;

    ConsentNotSigned() {
        super("consent-first", "Not everybody who has to consent to this participant's taking part did.");
    }
}
