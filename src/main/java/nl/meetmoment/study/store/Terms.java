package nl.meetmoment.study.store;

import java.time.LocalDate;

/**
 * Under which licence something may be used.
 *
 * @param validUntil the last day
 */
public record Terms(String licenceNumber, String holder, LocalDate validUntil) {

    public boolean areOver(LocalDate today) {
        return validUntil.isBefore(today);
    }
}
