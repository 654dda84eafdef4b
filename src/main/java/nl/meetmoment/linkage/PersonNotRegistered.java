package nl.meetmoment.linkage;

/** Fieldwork asks for somebody of whom linkage has no name, so nothing could be scrubbed: no response opens. */
final class PersonNotRegistered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonNotRegistered() {
        super("Fieldwork asks for a participant whom linkage does not know: register the person first.");
    }
}
