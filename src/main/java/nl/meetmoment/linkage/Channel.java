package nl.meetmoment.linkage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach somebody, and what keeps it safe.
 *
 * @param value the telephone number or the e-mail address
 * @param hours when, in Dutch time; none means that nothing was agreed
 * @param mayLeaveMessage by voice or text, or with whoever picks up
 * @param pickUp who may pick up, in words; empty: only the person
 * @param coverName as whom a caller introduces himself; empty: by the own name, from the institute
 * @param checkedOn when it was last asked whether this still holds, or null
 * @param checkedBy who asked; empty when nobody did
 */
public record Channel(
        Kind kind,
        String value,
        Safety safety,
        List<CallHours> hours,
        boolean mayLeaveMessage,
        String pickUp,
        String coverName,
        @Nullable LocalDate checkedOn,
        String checkedBy) {

    public enum Kind {
        TELEPHONE,
        EMAIL;

        public String code() {
            return this == TELEPHONE ? "telephone" : "email";
        }
    }

    /** Whether somebody at home could learn more than they should by it. */
    public enum Safety {
        SAFE,
        UNSAFE,
        UNKNOWN;

        public String code() {
            return switch (this) {
                case SAFE -> "safe";
                case UNSAFE -> "unsafe";
                case UNKNOWN -> "unknown";
            };
        }
    }

    public Channel {
        hours = List.copyOf(hours);
    }

    /** Of which nothing is known yet but how it is written. */
    public static Channel unchecked(Kind kind, String value) {
        return new Channel(kind, value, Safety.UNKNOWN, List.of(), false, "", "", null, "");
    }

    /** What keeps it safe alone. */
    Channel withoutValue() {
        return new Channel(kind, "", safety, hours, mayLeaveMessage, "", "", checkedOn, "");
    }

    /** Not the number: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "Channel[...]";
    }
}
