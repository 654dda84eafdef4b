package nl.meetmoment.linkage;

/** Somebody else changed the person since the form was opened; nothing was kept. */
public final class PersonChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonChangedMeanwhile() {
        super("Somebody else changed this person meanwhile.");
    }
}
