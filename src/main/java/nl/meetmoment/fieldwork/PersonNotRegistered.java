package nl.meetmoment.fieldwork;

/** Linkage has no name of a participant, so nothing could be scrubbed: no response opens until it has. */
public final class PersonNotRegistered extends StepRefused {

    private static final long serialVersionUID = 1L;

    public PersonNotRegistered() {
        super(
                "not-registered",
                "Fieldwork asks for a participant whom linkage does not know: register the person first.");
    }
}
