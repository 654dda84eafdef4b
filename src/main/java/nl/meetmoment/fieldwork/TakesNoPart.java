package nl.meetmoment.fieldwork;

/** The participant withdrew from this wave, so linkage lets no response open. */
public final class TakesNoPart extends StepRefused {

    private static final long serialVersionUID = 1L;

    public TakesNoPart() {
        super("withdrawn", "The participant withdrew from this wave.");
    }
}
