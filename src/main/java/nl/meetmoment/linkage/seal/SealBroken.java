package nl.meetmoment.linkage.seal;

/** A sealed value was moved or changed, or the keys are not those it was sealed with. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String column, Throwable cause) {
        super(
                "A sealed " + column + " does not open in its place: it was moved or changed, or the keys are others.",
                cause);
    }
}
