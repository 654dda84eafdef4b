package nl.meetmoment.fieldwork.loans;

/** This device cannot be lent to this family. */
class LoanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    LoanRefused(String why) {
        super(why);
        this.why = why;
    }

    /** {@code device} when it is not free, {@code family} when there is no such family. */
    String why() {
        return why;
    }
}
