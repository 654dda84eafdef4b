package nl.meetmoment.fieldwork.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a device.
 *
 * @param loan that it is about, or null when it is about the device alone
 * @param dueBefore of a loan that was postponed: the day on which it was due before
 */
record LoanAct(
        UUID id,
        UUID device,
        @Nullable UUID loan,
        Kind kind,
        @Nullable LocalDate dueBefore,
        UUID by,
        Instant at) {

    enum Kind {
        ADDED,
        RETIRED,
        LENT,
        COLLECTED,
        POSTPONED,
        UNDONE
    }
}
