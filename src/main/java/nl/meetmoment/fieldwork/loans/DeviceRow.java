package nl.meetmoment.fieldwork.loans;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device, and where it is.
 *
 * @param loan that is open, or null
 */
record DeviceRow(
        UUID id,
        String label,
        String kind,
        boolean isRetired,
        @Nullable Loan loan) {

    record Loan(UUID id, String caseNumber, LocalDate deliveredOn, LocalDate dueOn, boolean isOverdue) {}

    /** {@code overdue}, {@code lent}, {@code retired} or {@code free}. */
    public String state() {
        if (loan != null) {
            return loan.isOverdue() ? "overdue" : "lent";
        }
        return isRetired ? "retired" : "free";
    }
}
