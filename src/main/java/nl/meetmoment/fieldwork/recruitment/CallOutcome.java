package nl.meetmoment.fieldwork.recruitment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a call ended. */
public enum CallOutcome {
    NO_ANSWER(false, false),
    VOICEMAIL(false, false),
    WRONG_NUMBER(false, false),
    CALL_BACK(false, true),
    REFUSED(true, true, "no_time", "no_interest", "too_much", "no_trust", "other", "not_said"),
    MOVED(true, false),
    NO_DUTCH(true, true),
    NOT_ELIGIBLE(true, true, "no_child", "no_contact", "authority_ended", "other"),
    CONSENT(true, true);

    private final boolean last;
    private final boolean reached;
    private final List<String> details;

    CallOutcome(boolean last, boolean reached, String... details) {
        this.last = last;
        this.reached = reached;
        this.details = List.of(details);
    }

    /** Those that a recruiter chooses from; consent has a form of its own. */
    public static List<CallOutcome> choices() {
        return Stream.of(values()).filter(one -> one != CONSENT).toList();
    }

    /** Empty for what is none. */
    public static Optional<CallOutcome> ofCode(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As it is stored, and the last part of a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody calls after it. */
    public boolean isLast() {
        return last;
    }

    /** Whether somebody of the family was spoken to. */
    public boolean isReached() {
        return reached;
    }

    /** Why, one of which goes with the outcome; empty where no reason is asked. */
    public List<String> details() {
        return details;
    }
}
