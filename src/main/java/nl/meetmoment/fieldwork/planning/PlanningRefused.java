package nl.meetmoment.fieldwork.planning;

/** What cannot be kept as it was asked; {@code reason} is what the page looks its sentence up by. */
public final class PlanningRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    PlanningRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
