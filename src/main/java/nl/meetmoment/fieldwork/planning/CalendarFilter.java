package nl.meetmoment.fieldwork.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar shows.
 *
 * @param assistant whose visits, or null for everybody's
 * @param unassigned only those that wait for an assistant
 * @param region code of the region that the families are in, or empty for all
 */
record CalendarFilter(@Nullable UUID assistant, boolean unassigned, String region) {

    /** What the list of assistants sends for visits that wait for one. */
    static final String NOBODY = "nobody";

    static CalendarFilter of(@Nullable String assistant, @Nullable String region) {
        return new CalendarFilter(
                Typed.id(assistant).orElse(null), NOBODY.equals(Typed.text(assistant)), Typed.text(region));
    }

    static CalendarFilter of(UUID assistant) {
        return new CalendarFilter(assistant, false, "");
    }

    boolean shows(AppointmentLine one) {
        return (assistant == null || one.isOf(assistant))
                && (!unassigned || one.isUnassigned())
                && (region.isEmpty() || one.region().equals(region));
    }

    /** As the form sends it. */
    public String who() {
        return unassigned ? NOBODY : assistant == null ? "" : assistant.toString();
    }
}
