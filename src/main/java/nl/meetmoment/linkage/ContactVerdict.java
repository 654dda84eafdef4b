package nl.meetmoment.linkage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may be contacted now.
 *
 * @param reason a word for why not: {@code none}, {@code unsafe}, {@code stopped}, {@code unknown}, {@code stale}, {@code
 *     no-hours}, {@code hours}; empty with yes
 * @param next when it may be tried again, with not now only
 */
public record ContactVerdict(
        Answer answer, String reason, @Nullable Instant next) {

    /** From best to worst. */
    public enum Answer {
        YES,
        NOT_NOW,
        /** A coordinator has to find out and decide; no call, no message. */
        PERSON_DECIDES,
        NEVER;

        public String code() {
            return switch (this) {
                case YES -> "yes";
                case NOT_NOW -> "not-now";
                case PERSON_DECIDES -> "person";
                case NEVER -> "never";
            };
        }
    }

    static final ContactVerdict YES = new ContactVerdict(Answer.YES, "", null);

    static ContactVerdict notNow(Instant next) {
        return new ContactVerdict(Answer.NOT_NOW, "hours", next);
    }

    static ContactVerdict personDecides(String reason) {
        return new ContactVerdict(Answer.PERSON_DECIDES, reason, null);
    }

    static ContactVerdict never(String reason) {
        return new ContactVerdict(Answer.NEVER, reason, null);
    }
}
