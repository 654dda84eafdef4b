package nl.meetmoment.linkage.families;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.meetmoment.linkage.CallHours;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Days and hours as they were typed; without any of them, a line that is not used. */
record HoursForm(List<String> days, String from, String until) {

    static final HoursForm BLANK = new HoursForm(List.of(), "", "");

    HoursForm(@Nullable List<String> days, @Nullable String from, @Nullable String until) {
        this.days = days == null ? List.of() : List.copyOf(days);
        this.from = from == null ? "" : from.strip();
        this.until = until == null ? "" : until.strip();
    }

    static HoursForm of(CallHours hours) {
        return new HoursForm(
                hours.days().stream().map(DayOfWeek::name).toList(),
                hours.from().toString(),
                hours.until().toString());
    }

    boolean isBlank() {
        return days.isEmpty() && from.isEmpty() && until.isEmpty();
    }

    void check(Errors findings, String field) {
        if (!isBlank() && hours().isEmpty()) {
            findings.rejectValue(field + ".from", "finding", "person.hours.problem");
        }
    }

    /** Empty when it is blank or not to be understood. */
    Optional<CallHours> hours() {
        try {
            return Optional.of(new CallHours(
                    days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                    LocalTime.parse(from),
                    LocalTime.parse(until)));
        } catch (DateTimeException | IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }
}
