package nl.meetmoment.instrument;

/**
 * What stands for one item.
 *
 * @param value codes and whole numbers, never labels: an option's code; codes in the order of the list, with blanks
 *     between; digits; text. Empty unless given.
 */
public record Answer(State state, String value) {

    public enum State {
        GIVEN,
        REFUSED,
        SKIPPED
    }

    public static final Answer REFUSED = new Answer(State.REFUSED, "");
    public static final Answer SKIPPED = new Answer(State.SKIPPED, "");

    public Answer {
        if (state != State.GIVEN && !value.isEmpty()) {
            throw new IllegalArgumentException("Only a given answer has a value.");
        }
    }

    public static Answer given(String value) {
        return new Answer(State.GIVEN, value);
    }

    public boolean isGiven() {
        return state == State.GIVEN;
    }

    /** Not the value: an answer never reaches a log by accident. */
    @Override
    public String toString() {
        return "Answer[" + state + "]";
    }
}
