package nl.meetmoment.fieldwork;

/**
 * Somebody told of a handle that fieldwork never gave out. As every handle is kept before it is told, its store must be
 * an older one; refusing lets the answers' side keep the handle, which is all that can join the two again.
 */
final class HandleUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HandleUnknown() {
        super("This handle was not given out by this fieldwork store.");
    }
}
