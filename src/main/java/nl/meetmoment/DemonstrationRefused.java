package nl.meetmoment;

/** A demonstration and real families never share a folder; the message is one sentence with what to do. */
final class DemonstrationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemonstrationRefused(String sentence) {
        super(sentence);
    }
}
