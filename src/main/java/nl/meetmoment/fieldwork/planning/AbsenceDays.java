package nl.meetmoment.fieldwork.planning;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of an absence that led to an appointment, to go back to once that is moved, passed on or cancelled. */
record AbsenceDays(
        @Nullable String absent,
        @Nullable String from,
        @Nullable String until) {

    /** Empty when no such page led here. */
    Optional<String> address() {
        return Typed.id(absent).map(assistant -> "/staff/assistants/" + assistant + "/absent" + days());
    }

    private String days() {
        Optional<LocalDate> first = Typed.dateOrNone(from);
        Optional<LocalDate> last = Typed.dateOrNone(until);
        return first.isEmpty() || last.isEmpty() ? "" : "?from=" + first.get() + "&until=" + last.get();
    }
}
