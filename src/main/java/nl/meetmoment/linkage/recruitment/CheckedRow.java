package nl.meetmoment.linkage.recruitment;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list would do.
 *
 * @param family null when it is faulty
 * @param notEligible why it may not be asked, or null
 */
record CheckedRow(
        long number,
        State state,
        List<Fault> faults,
        List<String> warnings,
        @Nullable String notEligible,
        @Nullable Candidate family,
        Traces.@Nullable Of traces) {

    /** What becomes of it. */
    enum State {
        NEW,
        NOT_ELIGIBLE,
        RECOGNISED,
        SUSPECTED,
        FAULTY;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static CheckedRow faulty(long number, List<Fault> faults) {
        return new CheckedRow(number, State.FAULTY, faults, List.of(), null, null, null);
    }

    /** Whether somebody should look at it before it is taken in. */
    boolean isRemarkable() {
        return state != State.NEW || !warnings.isEmpty();
    }

    @Override
    public String toString() {
        return "CheckedRow[" + number + ", " + state + "]";
    }
}
