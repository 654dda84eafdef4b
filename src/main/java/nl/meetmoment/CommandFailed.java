package nl.meetmoment;

/** A command cannot do what it was asked; the message is the sentence for who typed it. */
final class CommandFailed extends Exception {

    private static final long serialVersionUID = 1L;

    CommandFailed(String sentence) {
        super(sentence);
    }
}
