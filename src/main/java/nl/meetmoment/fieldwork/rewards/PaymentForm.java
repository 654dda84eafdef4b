package nl.meetmoment.fieldwork.rewards;

import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment as it was typed. The receipt is a number on paper: no name belongs in it. */
public record PaymentForm(
        @Pattern(regexp = "gift_card|cash|transfer", message = "rewards.how.problem")
        String how,

        @Pattern(regexp = "[A-Za-z0-9 ./-]{1,40}", message = "rewards.receipt.problem")
        String receipt,

        String paidOn) {

    public PaymentForm(@Nullable String how, @Nullable String receipt, @Nullable String paidOn) {
        this.how = how == null ? "" : how;
        this.receipt = receipt == null ? "" : receipt.strip();
        this.paidOn = paidOn == null ? "" : paidOn.strip();
    }

    /** For a payment of today. */
    public static PaymentForm empty(LocalDate today) {
        return new PaymentForm("", "", today.toString());
    }

    /** Empty when it is no date, or one that is still to come. */
    Optional<LocalDate> date(LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(paidOn))
                    .filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(2)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
