package nl.meetmoment.fieldwork.calls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a call to a family of the study ended. */
public enum ContactOutcome {
    NO_ANSWER(true, false, false),
    /** A message was left, which not everybody allows. */
    VOICEMAIL(true, false, false),
    CALL_BACK(true, false, false),
    WRONG_NUMBER(true, true, true),
    /** The wave is skipped, with the family's reason. */
    REFUSED(true, true, false),
    MOVED(true, true, true),
    NO_DUTCH(true, true, true),
    /** Nobody was called: the rules of safe contact leave it to a person. */
    NOT_SAFE(false, true, true),
    APPOINTMENT(true, true, false),
    /** A coordinator's, after one that left something to do. */
    SETTLED(false, false, false);

    private final boolean call;
    private final boolean last;
    private final boolean task;

    ContactOutcome(boolean call, boolean last, boolean task) {
        this.call = call;
        this.last = last;
        this.task = task;
    }

    /** Those that a caller chooses from; an appointment has a form of its own. */
    public static List<ContactOutcome> choices() {
        return Stream.of(values())
                .filter(one -> one != APPOINTMENT && one != SETTLED)
                .toList();
    }

    /** Empty for what is none that a caller can choose. */
    public static Optional<ContactOutcome> ofChoice(String code) {
        return choices().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** As it is stored, and the last part of a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody was called: only that counts as an attempt. */
    boolean isCall() {
        return call;
    }

    /** Whether the caller has nothing more to do after it. */
    boolean isLast() {
        return last;
    }

    /** Whether it leaves a coordinator something to find out. */
    boolean isTask() {
        return task;
    }

    static ContactOutcome ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static List<String> calls() {
        return Stream.of(values())
                .filter(ContactOutcome::isCall)
                .map(ContactOutcome::code)
                .toList();
    }

    static List<String> tasks() {
        return Stream.of(values())
                .filter(ContactOutcome::isTask)
                .map(ContactOutcome::code)
                .toList();
    }
}
