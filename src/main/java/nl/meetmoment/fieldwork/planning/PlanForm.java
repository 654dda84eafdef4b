package nl.meetmoment.fieldwork.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.CancelReason;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.PlanReason;
import nl.meetmoment.fieldwork.VisitKind;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it was typed, so that all of it can be shown again.
 *
 * @param to ids of those whom it is to
 * @param start first day of which free moments are shown
 * @param slot a free moment as {@link #code} writes it, or {@code own} for date, time, assistant and buddy
 */
public record PlanForm(
        @Nullable String wave,
        @Nullable List<String> to,
        @Nullable String kind,
        @Nullable String length,
        @Nullable String start,
        @Nullable String slot,
        @Nullable String date,
        @Nullable String time,
        @Nullable String assistant,
        @Nullable String buddy,
        @Nullable String reason) {

    public static final PlanForm EMPTY = new PlanForm(null, null, null, null, null, null, null, null, null, null, null);

    static final List<Integer> LENGTHS = List.of(60, 90, 120, 150, 180);

    private static final int USUAL_LENGTH = 120;

    /** To choose from, the present one among them. */
    static List<Integer> lengths(int present) {
        return Stream.concat(LENGTHS.stream(), Stream.of(present))
                .distinct()
                .sorted()
                .toList();
    }

    /** A moment with its people. */
    record Choice(
            Instant at, @Nullable UUID assistant, @Nullable UUID buddy) {}

    /** What stands behind a free moment's button. */
    static String code(Instant at, UUID assistant, @Nullable UUID buddy) {
        return at.getEpochSecond() + "/" + assistant + "/" + (buddy == null ? "" : buddy);
    }

    Set<UUID> participants() {
        var chosen = new LinkedHashSet<UUID>();
        if (to != null) {
            to.forEach(one -> Typed.id(one).ifPresent(chosen::add));
        }
        return chosen;
    }

    VisitKind visitKind() {
        return "guided".equals(kind) ? VisitKind.GUIDED : VisitKind.HOME;
    }

    int minutes() {
        String typed = Typed.text(length);
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : USUAL_LENGTH;
    }

    Duration duration() {
        return Duration.ofMinutes(minutes());
    }

    /** Not before the day that is given. */
    LocalDate firstDay(LocalDate earliest) {
        return Typed.dateOrNone(start).filter(day -> day.isAfter(earliest)).orElse(earliest);
    }

    /** @throws PlanningRefused when nothing was chosen, or a date or time cannot be read */
    Choice choice() {
        if (isOwn()) {
            return new Choice(
                    Typed.date(date)
                            .atTime(Typed.time(time))
                            .atZone(DutchTime.ZONE)
                            .toInstant(),
                    Typed.id(assistant).orElse(null),
                    Typed.id(buddy).orElse(null));
        }
        String[] parts = Typed.text(slot).split("/", -1);
        Optional<UUID> who = parts.length == 3 ? Typed.id(parts[1]) : Optional.empty();
        if (who.isEmpty() || !parts[0].matches("\\d{1,12}")) {
            throw new PlanningRefused("choose");
        }
        return new Choice(
                Instant.ofEpochSecond(Long.parseLong(parts[0])),
                who.get(),
                Typed.id(parts[2]).orElse(null));
    }

    public boolean isOwn() {
        return "own".equals(slot);
    }

    /** Null when none was chosen. */
    @Nullable
    PlanReason planReason() {
        for (PlanReason one : PlanReason.values()) {
            if (one.code().equals(reason)) {
                return one;
            }
        }
        return null;
    }

    /** @throws PlanningRefused when none was chosen */
    CancelReason cancelReason() {
        for (CancelReason one : CancelReason.values()) {
            if (one.code().equals(Typed.text(reason).toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new PlanningRefused("cancel-reason");
    }
}
