package nl.meetmoment.fieldwork.waves;

/** A decision that cannot be taken; {@code reason} is what the page looks its sentence up by. */
public final class DecisionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String caseNumber;

    DecisionRefused(String reason) {
        this(reason, "");
    }

    /** @param caseNumber of the family for which it cannot be taken */
    DecisionRefused(String reason, String caseNumber) {
        super("The decision is refused: " + reason);
        this.reason = reason;
        this.caseNumber = caseNumber;
    }

    public String reason() {
        return reason;
    }

    String caseNumber() {
        return caseNumber;
    }
}
