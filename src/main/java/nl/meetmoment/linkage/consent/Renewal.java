package nl.meetmoment.linkage.consent;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A consent that has to be asked again.
 *
 * @param number of whom it is about, within the family
 * @param due first day on which it does not hold any more; may lie ahead
 */
record Renewal(String caseNumber, int number, String purpose, Reason reason, LocalDate due) {

    enum Reason {
        TWELVE,
        SIXTEEN,
        EXPIRY,
        VERSION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOverdueOn(LocalDate today) {
        return !due.isAfter(today);
    }
}
