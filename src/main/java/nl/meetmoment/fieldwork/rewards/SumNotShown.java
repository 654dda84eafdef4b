package nl.meetmoment.fieldwork.rewards;

/** What was to be paid comes to another sum than whoever pays was shown, or none was shown; nothing is paid. */
final class SumNotShown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int rewards;
    private final int euros;

    SumNotShown(int rewards, int euros) {
        super("The chosen rewards come to another sum than was shown");
        this.rewards = rewards;
        this.euros = euros;
    }

    int rewards() {
        return rewards;
    }

    int euros() {
        return euros;
    }
}
