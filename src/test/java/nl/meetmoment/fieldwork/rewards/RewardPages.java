package nl.meetmoment.fieldwork.rewards;

/** The statement of the list of rewards that are due, for a test of how the database reads it. */
public final class RewardPages {

    private RewardPages() {}

    /** Asks for {@code wave}, {@code region}, {@code day}, {@code id} and {@code most}. */
    public static String ofDue() {
        return RewardLedger.pageSql(RewardFilter.DUE);
    }
}
