package nl.meetmoment.fieldwork.danger;

import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;

/** A duty as it was typed; times are those on the clock in the Netherlands. */
record DutyForm(
        String account,

        @Pattern(regexp = "[0-9+][0-9 -]{5,19}", message = "danger.duty.telephone.problem")
        String telephone,

        String from,
        String until) {

    static final DutyForm EMPTY = new DutyForm("", "", "", "");

    DutyForm(@Nullable String account, @Nullable String telephone, @Nullable String from, @Nullable String until) {
        this.account = given(account);
        this.telephone = given(telephone);
        this.from = given(from);
        this.until = given(until);
    }

    Optional<UUID> accountId() {
        try {
            return Optional.of(UUID.fromString(account));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    Optional<Instant> begin() {
        return moment(from);
    }

    /** After the begin, and after now. */
    Optional<Instant> end(Instant now) {
        return moment(until)
                .filter(end -> end.isAfter(now) && begin().filter(end::isAfter).isPresent());
    }

    private static Optional<Instant> moment(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(DutchTime.ZONE).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
