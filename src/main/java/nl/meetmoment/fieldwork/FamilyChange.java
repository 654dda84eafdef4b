package nl.meetmoment.fieldwork;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed in a family.
 *
 * @param participant number of the one whom it is about, null for the family as a whole
 * @param reason null where none is asked
 * @param value code of what it became, such as a measure, a region or letters; may be empty
 * @param from first day on which it holds
 */
public record FamilyChange(
        Kind kind, @Nullable Integer participant, @Nullable Reason reason, String value, LocalDate from) {

    /** What changed. */
    public enum Kind {
        REGISTERED,
        SELECTION,
        MOVED,
        MEASURE,
        LEFT_HOME,
        CAME_HOME,
        STOPPED,
        RESUMED,
        /** From one wave, whose code is the value. */
        WITHDREW,
        CONSENTED_AGAIN,
        JOINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why somebody stops, or why other children are chosen; codes, so that figures can be made of them. */
    public enum Reason {
        OBJECTS(Kind.STOPPED),
        WITHDREW_CONSENT(Kind.STOPPED),
        NO_TIME(Kind.STOPPED),
        TOO_HEAVY(Kind.STOPPED),
        ILLNESS(Kind.STOPPED),
        NO_CONTACT(Kind.STOPPED),
        NOT_REACHED(Kind.STOPPED),
        MOVED_ABROAD(Kind.STOPPED),
        DECEASED(Kind.STOPPED),
        NO_REASON(Kind.STOPPED),
        UNDER_MEASURE(Kind.SELECTION),
        PARENT_HAS_NO_CONTACT(Kind.SELECTION),
        CHILD_DECLINES(Kind.SELECTION),
        AGE_WAS_WRONG(Kind.SELECTION);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }

        /** Which the register of consent keeps, and says itself. */
        public boolean isOfRegister() {
            return this == OBJECTS || this == WITHDREW_CONSENT;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean fits(Kind other) {
            return kind == other;
        }
    }
}
