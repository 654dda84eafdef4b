package nl.meetmoment;

/** A command cannot do what it was asked; the message is the sentence for who typed it. */
final class CommandFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final int status;

    CommandFailed(String sentence) {
        this(sentence, FAILED);
    }

    private CommandFailed(String sentence, int status) {
        super(sentence);
        this.status = status;
    }

    /** It was not understood at all. */
    static CommandFailed misused(String sentence) {
        return new CommandFailed(sentence, MISUSED);
    }

    int status() {
        return status;
    }
}
