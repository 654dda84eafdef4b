package nl.meetmoment.fieldwork;

/**
 * What staff wrote about a family, before it is first kept. Whoever knows the family's names takes them out; listeners are
 * synchronous, and without an answer nothing is kept.
 */
public final class RemarksToScrub {

    private final String caseNumber;
    private String text;

    RemarksToScrub(String caseNumber, String text) {
        this.caseNumber = caseNumber;
        this.text = text;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String text() {
        return text;
    }

    public void replace(String scrubbed) {
        text = scrubbed;
    }

    /** Not what it says: it may name somebody. */
    @Override
    public String toString() {
        return "RemarksToScrub[...]";
    }
}
