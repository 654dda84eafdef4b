package nl.meetmoment.fieldwork.loans;

import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A loan as it was typed. */
record LoanForm(
        String device,

        @Pattern(regexp = "G-[A-Z0-9]{5}", message = "loans.family.problem")
        String caseNumber,

        String deliveredOn,
        String dueOn) {

    LoanForm(
            @Nullable String device,
            @Nullable String caseNumber,
            @Nullable String deliveredOn,
            @Nullable String dueOn) {
        this.device = given(device);
        this.caseNumber = given(caseNumber).toUpperCase(Locale.ROOT);
        this.deliveredOn = given(deliveredOn);
        this.dueOn = given(dueOn);
    }

    /** Delivered today, collected tomorrow. */
    static LoanForm empty(LocalDate today) {
        return new LoanForm("", "", today.toString(), today.plusDays(1).toString());
    }

    Optional<UUID> deviceId() {
        try {
            return Optional.of(UUID.fromString(device));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> delivered(LocalDate today) {
        return date(deliveredOn).filter(day -> day.isAfter(today.minusMonths(3)) && day.isBefore(today.plusMonths(3)));
    }

    /** Not before it was delivered. */
    Optional<LocalDate> due(LocalDate delivered) {
        return date(dueOn).filter(day -> !day.isBefore(delivered) && day.isBefore(delivered.plusMonths(3)));
    }

    static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
