package nl.meetmoment.common.web;

import org.jspecify.annotations.Nullable;

/** The stack of a failure without its messages, which may quote values; its causes are named by class. */
final class Trace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Trace(Throwable failure) {
        super(failure.getClass().getName(), cause(failure), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Trace cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause == failure ? null : new Trace(cause);
    }
}
