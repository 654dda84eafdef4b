package nl.meetmoment.linkage.consent;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A consent that has to be asked again.
 *
 * @param about the participant
 * @param number of whom it is about, within the family
 * @param due first day on which it does not hold any more; may lie ahead
 */
record Renewal(UUID about, String caseNumber, int number, String purpose, Reason reason, LocalDate due) {

    enum Reason {
        TWELVE,
        SIXTEEN,
        EXPIRY,
        VERSION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By which a page begins after it; in the order of the list. */
    String cursor() {
        return "%s:%s:%04d:%s".formatted(due, caseNumber, number, purpose);
    }

    public boolean isOverdueOn(LocalDate today) {
        return !due.isAfter(today);
    }
}
