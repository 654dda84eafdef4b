package nl.meetmoment.linkage;

/** A sealed value was moved or changed, or the key folder is not the one it was sealed with. */
final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String column, Throwable cause) {
        super(
                "A sealed " + column + " does not open in its place: it was moved or changed, or the keys are others.",
                cause);
    }
}
