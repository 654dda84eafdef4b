package nl.meetmoment.study.staff;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.meetmoment.common.table.SentTable;
import nl.meetmoment.instrument.OverlayKind;
import nl.meetmoment.study.store.NewOverlay;
import nl.meetmoment.study.store.Terms;
import org.jspecify.annotations.Nullable;

/** What goes with a file, as it was typed; texts of findings are keys of messages. */
record OverlayForm(
        @Pattern(regexp = "wording|norms|key", message = "study.load.kind.problem")
        String kind,

        String instrument,

        @Size(min = 1, max = 100, message = "study.load.licence.problem")
        @Pattern(regexp = PLAIN, message = "study.load.licence.problem")
        String licenceNumber,

        @Size(min = 1, max = 200, message = "study.load.holder.problem")
        @Pattern(regexp = PLAIN, message = "study.load.holder.problem")
        String holder,

        String validUntil) {

    private static final String PLAIN = "[^\\p{Cntrl}]*";

    OverlayForm {
        kind = given(kind);
        instrument = given(instrument);
        licenceNumber = given(licenceNumber);
        holder = given(holder);
        validUntil = given(validUntil);
    }

    /** Empty when it is no date, as browsers send dates. */
    Optional<LocalDate> lastDay() {
        try {
            return Optional.of(LocalDate.parse(validUntil)).filter(day -> day.getYear() < 3000);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Of a form without findings. */
    NewOverlay toOverlay(SentTable table) {
        return new NewOverlay(
                OverlayKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                instrument,
                table.csv(),
                table.sha256(),
                new Terms(licenceNumber, holder, lastDay().orElseThrow()));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
