package nl.meetmoment.fieldwork.planning;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads fields of forms; what cannot be read is refused with the reason that the page explains. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static LocalDate date(@Nullable String typed) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeException unreadable) {
            throw new PlanningRefused("date");
        }
    }

    static Optional<LocalDate> dateOrNone(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static LocalTime time(@Nullable String typed) {
        try {
            return LocalTime.parse(text(typed));
        } catch (DateTimeException unreadable) {
            throw new PlanningRefused("time");
        }
    }

    static Hours hours(@Nullable String from, @Nullable String until) {
        LocalTime begin = time(from);
        LocalTime end = time(until);
        if (!begin.isBefore(end)) {
            throw new PlanningRefused("order");
        }
        return new Hours(begin, end);
    }

    static DayOfWeek weekday(@Nullable String typed) {
        try {
            return DayOfWeek.of(Integer.parseInt(text(typed)));
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new PlanningRefused("weekday");
        }
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
