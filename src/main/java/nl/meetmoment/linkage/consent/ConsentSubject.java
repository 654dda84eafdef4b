package nl.meetmoment.linkage.consent;

import java.util.List;
import java.util.UUID;
import nl.meetmoment.linkage.Tie.Authority;
import org.jspecify.annotations.Nullable;

/**
 * Whom consent is about, and who could be asked for it.
 *
 * @param age in whole years today
 * @param adults of the family in whom authority over a child could lie
 * @param hasOutsideGuardian whether somebody outside the family is the guardian
 */
record ConsentSubject(UUID id, boolean isChild, int age, List<Holder> adults, boolean hasOutsideGuardian) {

    ConsentSubject {
        adults = List.copyOf(adults);
    }

    record Holder(UUID id, Authority authority, boolean isGuardian) {}

    /**
     * Something that was said about the subject's taking part.
     *
     * @param by who said it, or whom an exception is about; null is the guardian outside the family
     * @param ageThen of the subject
     * @param isExpired whether it held for a time that is over
     */
    record Said(Kind kind, @Nullable UUID by, int ageThen, boolean isExpired) {}

    enum Kind {
        GIVEN,
        WITHDRAWN,
        OBJECTED,
        /** A coordinator decided, with a reason, to go without this person. */
        EXCUSED;

        String code() {
            return switch (this) {
                case GIVEN -> "given";
                case WITHDRAWN -> "withdrawn";
                case OBJECTED -> "objected";
                case EXCUSED -> "excused";
            };
        }
    }
}
