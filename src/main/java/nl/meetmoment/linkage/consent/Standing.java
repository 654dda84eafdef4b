package nl.meetmoment.linkage.consent;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How consent stands for one person and purpose.
 *
 * @param signatures of everybody who has to consent
 */
record Standing(Outcome outcome, List<Signature> signatures) {

    Standing {
        signatures = List.copyOf(signatures);
    }

    enum Outcome {
        COMPLETE,
        /** Somebody has not been asked, or not consented. */
        MISSING,
        /** There was consent, and it has to be asked again: a birthday or the end of its term. */
        RENEW,
        /** Who has authority has to be found out first. */
        AUTHORITY_UNKNOWN,
        /** Nobody of the family can consent for this child. */
        NOBODY,
        WITHDRAWN,
        OBJECTED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    enum State {
        GIVEN,
        MISSING,
        RENEW,
        WITHDRAWN,
        EXCUSED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param by null is the guardian outside the family */
    record Signature(@Nullable UUID by, State state) {}

    /** Whether no signature helps here: withdrawn, objected to, or not known whose it would be. */
    boolean isBarred() {
        return outcome != Outcome.MISSING && outcome != Outcome.RENEW && outcome != Outcome.COMPLETE;
    }

    /** Whether this person's signature is still asked for, and would help. */
    boolean isOpen(@Nullable UUID by) {
        return (outcome == Outcome.MISSING || outcome == Outcome.RENEW)
                && signatures.stream()
                        .filter(one -> Objects.equals(one.by(), by))
                        .anyMatch(one -> one.state() == State.MISSING || one.state() == State.RENEW);
    }

    boolean isComplete() {
        return outcome == Outcome.COMPLETE;
    }
}
